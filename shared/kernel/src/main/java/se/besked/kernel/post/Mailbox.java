package se.besked.kernel.post;

import se.besked.kernel.people.PersonalNumber;

/** Whether somebody can be reached by digital post. */
public sealed interface Mailbox {
  /**
   * There is a mailbox with an operator that we deliver to.
   *
   * @param operator the operator's organisation number, twelve digits
   * @param operatorName as people know it
   */
  record Reachable(PersonalNumber owner, String operator, String operatorName) implements Mailbox {}

  /** There is none that we can use. */
  record Unreachable(Why why) implements Mailbox {}

  /** Why there is none. */
  enum Why {
    /** The register knows nothing of the person. */
    NO_MAILBOX,
    /** The person does not take post from this sender. */
    SENDER_NOT_ACCEPTED,
    /** The mailbox has been asked for and is not open yet. */
    PENDING,
    /** Registered, without any operator. */
    NO_OPERATOR,
    /** Minors' mailboxes are not written to about decisions. */
    UNDER_AGE,
    /**
     * An operator that the municipality has no agreement with, or an address that is not theirs.
     */
    UNSUPPORTED_OPERATOR,
    /** The register gives no address for the operator. */
    NO_OPERATOR_ADDRESS
  }
}
