package se.besked.kernel.notices;

/** What came of sending a notice. */
public sealed interface Delivery {
  /**
   * The mail server or text message gateway has taken it. It may still bounce later.
   *
   * @param messageId as in the message's header, angle brackets included; of a text message the
   *     gateway's own id
   */
  record Delivered(String messageId) implements Delivery {}

  /** It will never arrive at this address: a task for staff, or another channel. */
  record Refused(Refusal reason) implements Delivery {
    /** Why a notice can never arrive. */
    public enum Refusal {
      /** Not an e-mail address, or not a telephone number. */
      BAD_ADDRESS,
      /** The mail server or gateway does not know or does not take the address. */
      ADDRESS_REFUSED,
      /** The mail server took the address but not the message. */
      MESSAGE_REFUSED
    }
  }

  /** It did not go now; the same notice may be tried again. */
  record TryLater(Delay reason) implements Delivery {
    /** Why a notice did not go now. */
    public enum Delay {
      /** No connection, or no answer in time. */
      NO_ANSWER,
      /** The server asks for another try (SMTP 4xx, HTTP 429). */
      SERVER_BUSY,
      /** It does not accept us, or our credit is spent: a person must mend that. */
      NOT_AUTHORISED,
      /** It answered something that is not what its contract says. */
      NOT_UNDERSTOOD
    }
  }
}
