package se.besked.casework.cases;

/** What came of an attempt to submit. */
public sealed interface Submitted {
  /**
   * There is a case.
   *
   * @param isNew false when the draft had already become it: a double click, a retry, another tab
   */
  record Accepted(CaseFile caseFile, boolean isNew) implements Submitted {}

  /** The draft was changed after it was signed; show it and let the person sign again. */
  record DraftChanged(int version) implements Submitted {}

  /** The draft was discarded or has expired. */
  record DraftEnded() implements Submitted {}
}
