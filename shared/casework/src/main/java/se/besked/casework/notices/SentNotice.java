package se.besked.casework.notices;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.PersonId;

/**
 * A notice of a case as staff see it, without any address.
 *
 * @param settledAt when it was sent or given up; null while it waits
 * @param answer what the supplier said last, such as why it could not be delivered
 */
public record SentNotice(
    PersonId person,
    NoticeKind kind,
    State state,
    Instant queuedAt,
    @Nullable Instant settledAt,
    @Nullable String answer)
    implements Serializable {

  /** What became of it. */
  public enum State {
    QUEUED,
    SENT,
    UNDELIVERABLE,
    NO_ADDRESS,
    CANCELLED
  }
}
