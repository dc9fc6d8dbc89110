package se.besked.casework.webhooks;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.WebhookId;

/**
 * An address that is told of events, without its secret.
 *
 * @param failingSince when deliveries began to fail; null while they succeed
 * @param version counts every change by its owner or by us, for optimistic locking
 */
public record Webhook(
    WebhookId id,
    String municipality,
    String robot,
    URI url,
    List<WebhookEvent> events,
    State state,
    @Nullable Instant failingSince,
    Instant createdAt,
    int version)
    implements Serializable {
  /** Whether it is told. */
  public enum State {
    ACTIVE,
    /** Its owner wants no messages; those of the time are not sent later. */
    PAUSED,
    /** It has failed too long. Its owner makes it active again. */
    DISABLED
  }

  public Webhook {
    events = events.stream().distinct().sorted().toList();
    if (events.isEmpty()) {
      throw new IllegalArgumentException("A webhook is told of something");
    }
  }
}
