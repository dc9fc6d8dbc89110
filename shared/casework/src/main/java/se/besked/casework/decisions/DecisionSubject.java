package se.besked.casework.decisions;

/** What a decision is about. A case has one valid decision on its matter, and others beside it. */
public enum DecisionSubject {
  /** Decides the case. */
  MATTER,
  /** Dismisses an appeal that came late (förvaltningslagen 45 §). */
  APPEAL,
  /** Refuses a party's request that the case be decided now (förvaltningslagen 12 §). */
  DELAY
}
