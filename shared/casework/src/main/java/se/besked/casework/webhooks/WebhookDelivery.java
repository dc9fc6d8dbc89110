package se.besked.casework.webhooks;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address, and how it went.
 *
 * @param type e.g. {@code "decision.published"}
 * @param lastStatus what the receiver answered last; null when it did not
 * @param lastProblem why the last try failed, in one word
 */
public record WebhookDelivery(
    UUID id,
    String type,
    Instant happenedAt,
    State state,
    int attempts,
    @Nullable Instant lastTriedAt,
    @Nullable Integer lastStatus,
    @Nullable String lastProblem)
    implements Serializable {
  /** Where it stands. */
  public enum State {
    QUEUED,
    DELIVERED,
    /** Given up: the address was paused, disabled, or the case became protected. */
    DROPPED
  }
}
