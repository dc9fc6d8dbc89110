package se.besked.integrations.bankid.simulated;

/** What happened on the telephone. */
public sealed interface PhoneAnswer {
  /** The order is in the telephone and waits for its owner. */
  record OnPhone(OpenOrder order) implements PhoneAnswer {}

  /** The order has ended, well or not. */
  record Ended(OpenOrder order) implements PhoneAnswer {}

  /**
   * Nothing was done.
   *
   * @param why a Swedish sentence
   */
  record Refused(String why) implements PhoneAnswer {}
}
