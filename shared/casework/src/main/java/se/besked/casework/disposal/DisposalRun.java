package se.besked.casework.disposal;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dry run, and what became of it.
 *
 * @param plan version of the retention plan
 * @param confirmedBy another person than the one who proposed it
 */
public record DisposalRun(
    UUID id,
    String municipality,
    State state,
    String plan,
    String proposedBy,
    Instant proposedAt,
    @Nullable String confirmedBy,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt)
    implements Serializable {
  /** How far it has come. */
  public enum State {
    PROPOSED,
    CONFIRMED,
    DONE,
    CANCELLED
  }
}
