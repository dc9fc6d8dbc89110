package se.besked.casework.cases;

/** The state as stored; in code a case is one of the types of {@link CaseFile}. */
public enum CaseState {
  AWAITING_CO_GUARDIAN,
  RECEIVED,
  UNDER_REVIEW,
  AWAITING_COMPLETION,
  REGISTERED,
  DECIDED,
  APPEALED,
  FINAL,
  WITHDRAWN,
  FROZEN
}
