package se.besked.casework.operations;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of job that was in trouble, from when that was noticed until it was over.
 *
 * @param job its name in the database, e.g. {@code "send-notice"}
 * @param jobs how many of the kind at the most
 * @param toldAt when operations were told that it began; null while they have not been
 */
public record Incident(
    UUID id,
    Kind kind,
    String job,
    int jobs,
    Instant openedAt,
    @Nullable Instant toldAt,
    @Nullable Instant resolvedAt,
    int version)
    implements Serializable {

  /** What is wrong. */
  public enum Kind {
    /** It fails time after time. */
    FAILING,
    /** It has not begun although its time came. */
    LATE
  }
}
