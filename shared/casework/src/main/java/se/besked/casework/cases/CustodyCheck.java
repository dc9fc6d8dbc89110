package se.besked.casework.cases;

/**
 * The host reads custody again for a case that goes on, and ends the part of whoever has lost it.
 * Called by jobs, outside a transaction.
 */
public interface CustodyCheck {
  void recheck(CaseId caseId);
}
