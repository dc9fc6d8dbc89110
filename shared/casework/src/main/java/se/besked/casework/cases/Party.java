package se.besked.casework.cases;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.people.PersonName;

/**
 * Somebody in a case. E-mail and phone are for staff and for the notices alone: a citizen sees
 * their own and nobody else's.
 *
 * @param unconfirmed the register cannot confirm the custody: nothing is shown or sent to the
 *     person before an officer has said that they are a party
 */
public record Party(
    PersonId person,
    Role role,
    PersonName name,
    @Nullable String email,
    @Nullable String phone,
    String language,
    Signing signing,
    @Nullable Instant answerBy,
    @Nullable Instant answeredAt,
    @Nullable String objection,
    @Nullable Instant endedAt,
    boolean unconfirmed,
    int version)
    implements Serializable {

  /** The part somebody has. */
  public enum Role {
    APPLICANT,
    CO_GUARDIAN,
    CHILD
  }

  /** Where somebody's signature stands. */
  public enum Signing {
    NOT_ASKED,
    ASKED,
    /** Told that the application was sent; need not sign, and may object. */
    TOLD,
    SIGNED,
    OBJECTED,
    EXPIRED,
    /** The register says that the person is no longer a guardian. */
    INVALIDATED
  }

  /** What the other guardian may see: neither address nor why somebody objected. */
  Party withoutPrivateParts() {
    return new Party(
        person,
        role,
        name,
        null,
        null,
        language,
        signing,
        answerBy,
        answeredAt,
        null,
        endedAt,
        unconfirmed,
        version);
  }

  /** Stands in the way of what was sent in: has objected to it, or let the time to sign pass. */
  public boolean disagrees() {
    return takesPart() && (signing == Signing.OBJECTED || signing == Signing.EXPIRED);
  }

  /** Takes part now: guardians whose part has not ended. */
  public boolean takesPart() {
    return role != Role.CHILD && endedAt == null;
  }
}
