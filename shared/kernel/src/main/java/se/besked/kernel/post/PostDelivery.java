package se.besked.kernel.post;

/** What came of handing over a letter. */
public sealed interface PostDelivery {
  /**
   * It is in the mailbox.
   *
   * @param transactionId the operator's own id of the delivery
   */
  record Delivered(String transactionId) implements PostDelivery {}

  /** The operator has said that it will not be delivered: it goes on paper. */
  record Refused(Refusal why) implements PostDelivery {}

  /** Not known to be delivered; the same letter may be tried again. */
  record TryLater(Delay why) implements PostDelivery {}

  /** Why a letter can never be delivered. */
  enum Refusal {
    /** The operator took it and says that it was not delivered. */
    NOT_DELIVERED,
    /** Larger than an operator takes. */
    TOO_LARGE,
    /** The operator found something wrong with what we sent: a person must look into that. */
    MESSAGE_REFUSED
  }

  /** Why a letter is not known to be delivered. */
  enum Delay {
    /** No connection. */
    NO_ANSWER,
    /** The operator is down or asks for another try. */
    BUSY,
    /** Our certificate was not accepted: a person must mend that. */
    NOT_AUTHORISED,
    /** It may have been delivered, but the answer could not be read. */
    NOT_UNDERSTOOD
  }
}
