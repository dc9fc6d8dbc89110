package se.besked.casework.notices;

import java.time.Instant;
import java.util.UUID;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.people.Channel;
import se.besked.casework.people.ContactAddress;

/** The host sends notices and codes, each to one address of one channel. */
public interface OutgoingNotices {
  Result send(Outgoing notice);

  /** Sends the code that proves an address, at once and never by a job: it is kept nowhere. */
  Result sendCode(OutgoingCode code);

  /** Whether this installation has a supplier for the channel. */
  boolean offers(Channel channel);

  /**
   * A notice to send. Carries nothing about the case: the reader logs in to see more.
   *
   * @param id the same at every attempt, so that a supplier can refuse to send it twice
   * @param address as the person gave it
   * @param queuedAt when there was something to tell
   */
  record Outgoing(
      NoticeId id,
      String municipality,
      NoticeKind kind,
      String language,
      Channel channel,
      String address,
      Instant queuedAt) {
    /** Without the address: safe for a log. */
    @Override
    public String toString() {
      return kind + " " + id + " by " + channel;
    }
  }

  /** A code of six digits to an address that somebody says is theirs. */
  record OutgoingCode(UUID id, ContactAddress to, String language, String digits) {
    /** Without address and digits: safe for a log. */
    @Override
    public String toString() {
      return "code " + id + " by " + to.channel();
    }
  }

  /** What came of an attempt. */
  sealed interface Result {
    record Delivered(String channel) implements Result {}

    /** Not now; tried again later. */
    record TryLater(String reason) implements Result {}

    /** Never: the address does not exist, the mailbox refuses. Becomes a task for staff. */
    record Refused(String reason) implements Result {}
  }
}
