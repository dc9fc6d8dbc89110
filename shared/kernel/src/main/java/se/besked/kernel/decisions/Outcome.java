package se.besked.kernel.decisions;

/** What rules arrive at. */
public enum Outcome {
  GRANT,
  REFUSE,
  /** Rules alone cannot tell: a person has to weigh the circumstances. */
  OFFICER
}
