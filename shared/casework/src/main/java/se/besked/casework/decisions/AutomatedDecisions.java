package se.besked.casework.decisions;

import se.besked.casework.ids.CaseId;

/**
 * The host considers what a case that is ready leads to: a decision by rule, an entry in the
 * business system, or a task for an officer. Called by a job, at least once, outside a transaction.
 * The case may have moved on.
 */
public interface AutomatedDecisions {
  void consider(CaseId caseId);
}
