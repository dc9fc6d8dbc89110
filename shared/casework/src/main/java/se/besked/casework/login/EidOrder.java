package se.besked.casework.login;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.people.PersonId;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.signing.ElectronicId.StartedOrder;
import se.besked.kernel.signing.ElectronicId.TextToSign;
import se.besked.kernel.signing.SignatureEvidence;

/**
 * An order to log in or sign, bound to the browser that began it.
 *
 * @param purposeJson what it is for: where to return, which draft is signed
 * @param hint the latest hint code
 * @param renewals how often the order at the supplier was made anew
 */
public record EidOrder(
    EidOrderId id,
    Kind kind,
    State state,
    String purposeJson,
    StartedOrder started,
    @Nullable PersonId signer,
    @Nullable TextToSign text,
    @Nullable String hint,
    int renewals,
    @Nullable Completed completed,
    Instant createdAt,
    int version) {
  public enum Kind {
    LOGIN,
    SIGN
  }

  /** Where an order stands. */
  public enum State {
    PENDING,
    COMPLETE,
    /** Complete, and exchanged for a login or a signature, once. */
    CONSUMED,
    FAILED,
    CANCELLED
  }

  /** Who completed it, with the evidence word for word. */
  public record Completed(PersonId person, PersonName name, SignatureEvidence evidence) {}
}
