package se.besked.casework.offers;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.PersonId;

/**
 * One guardian's answer, for staff.
 *
 * @param endedAt when the person ceased to be a guardian; the answer no longer counts
 */
public record OfferAnswer(
    PersonId person,
    @Nullable OfferChoice choice,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    int version)
    implements Serializable {
  boolean counts() {
    return endedAt == null;
  }
}
