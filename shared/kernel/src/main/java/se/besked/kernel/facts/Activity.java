package se.besked.kernel.facts;

/** What a child can have a place in, and what the fee depends on (förordning 2001:160, 3 §). */
public enum Activity {
  /** Förskola, or pedagogisk omsorg instead of it (skollagen 8 kap., 25 kap. 2 §). */
  PRESCHOOL,
  /** Fritidshem (skollagen 14 kap.). */
  SCHOOL_AGE_EDUCARE
}
