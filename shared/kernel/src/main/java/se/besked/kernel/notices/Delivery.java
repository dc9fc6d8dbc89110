package se.besked.kernel.notices;

/** What came of sending a notice. */
public sealed interface Delivery {
  /**
   * The mail server has taken it. It may still bounce later.
   *
   * @param messageId as in the message's header, angle brackets included
   */
  record Delivered(String messageId) implements Delivery {}

  /** It will never arrive at this address: a task for staff, or another channel. */
  record Refused(Refusal reason) implements Delivery {
    /** Why a notice can never arrive. */
    public enum Refusal {
      /** Not an e-mail address. */
      BAD_ADDRESS,
      /** The mail server does not know or does not take the address. */
      ADDRESS_REFUSED,
      /** The mail server took the address but not the message. */
      MESSAGE_REFUSED
    }
  }

  /** It did not go now; the same notice may be tried again. */
  record TryLater(Delay reason) implements Delivery {
    /** Why a notice did not go now. */
    public enum Delay {
      /** No connection to the mail server, or no answer in time. */
      NO_ANSWER,
      /** The mail server asks for another try (SMTP 4xx). */
      SERVER_BUSY,
      /** The mail server does not accept us: a person must mend the configuration. */
      NOT_AUTHORISED
    }
  }
}
