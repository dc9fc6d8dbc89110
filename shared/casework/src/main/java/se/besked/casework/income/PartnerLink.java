package se.besked.casework.income;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.people.PersonName;

/**
 * A link to a partner as one of the two sees it.
 *
 * @param mine whether this person named the other
 * @param namedBy who named this person; null for the one who did the naming, who typed a number and
 *     is told nothing of whom it belongs to
 */
public record PartnerLink(
    UUID id, State state, boolean mine, @Nullable PersonName namedBy, Instant namedAt, int version)
    implements Serializable {
  /** Where it stands. */
  public enum State {
    NAMED,
    CONFIRMED,
    ENDED
  }
}
