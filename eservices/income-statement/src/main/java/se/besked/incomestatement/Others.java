package se.besked.incomestatement;

/** Whether the household's other adult has stated an income. That, and no more, may be told. */
public enum Others {
  /** There is no other adult. */
  NOBODY,
  STATED,
  NOT_STATED
}
