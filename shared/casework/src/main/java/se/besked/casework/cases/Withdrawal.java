package se.besked.casework.cases;

/** What came of an attempt to take an application back. */
public sealed interface Withdrawal {
  /** It is withdrawn, and nothing more will be entered. */
  record Done(CaseFile.Withdrawn caseFile) implements Withdrawal {}

  /** Somebody is entering it in the business system just now; it cannot be stopped from here. */
  record BeingRegistered() implements Withdrawal {}

  /** It has been entered. Whoever regrets it contacts the municipality. */
  record AlreadyRegistered() implements Withdrawal {}
}
