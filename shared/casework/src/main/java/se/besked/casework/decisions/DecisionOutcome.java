package se.besked.casework.decisions;

/** What was decided. */
public enum DecisionOutcome {
  GRANT,
  PARTLY,
  REFUSE,
  /** Avvisning: not examined. */
  DISMISS
}
