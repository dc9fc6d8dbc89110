package se.besked.casework.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The host sends a notice by e-mail, text message or whatever the person has chosen. */
public interface OutgoingNotices {
  Result send(Outgoing notice);

  /**
   * A notice to send. Carries nothing about the case: the reader logs in to see more.
   *
   * @param id the same at every attempt, so that a supplier can refuse to send it twice
   * @param queuedAt when there was something to tell
   */
  record Outgoing(
      NoticeId id,
      String municipality,
      NoticeKind kind,
      String language,
      @Nullable String email,
      @Nullable String phone,
      Instant queuedAt) {}

  /** What came of an attempt. */
  sealed interface Result {
    record Delivered(String channel) implements Result {}

    /** Not now; tried again later. */
    record TryLater(String reason) implements Result {}

    /** Never: the address does not exist, the mailbox refuses. Becomes a task for staff. */
    record Refused(String reason) implements Result {}
  }
}
