package se.besked.journey.submit;

import se.besked.casework.ids.CaseId;

/** What came of a finished signature. */
public sealed interface Sent {
  /**
   * The application has arrived.
   *
   * @param isNew false when it had arrived already: another tab, a retry, a double click
   */
  record Arrived(CaseId caseId, boolean isNew) implements Sent {}

  /**
   * Something changed after the signature was ordered: an answer in another tab, a register value,
   * custody. Nothing was sent; look again and sign again.
   */
  record SignAgain() implements Sent {}

  /** The signature could not be verified. Nothing was sent. */
  record NotTrusted() implements Sent {}

  /** The draft has ended, or self-service is closed for this matter now. */
  record NotPossible() implements Sent {}
}
