package se.besked.kernel.decisions;

/** Whether what a rule asks for is there. */
public enum Standing {
  MET,
  NOT_MET,
  /** Cannot be told from the facts; a person has to look, or more has to be known. */
  UNKNOWN
}
