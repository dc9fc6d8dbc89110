package se.besked.casework.decisions;

import se.besked.casework.cases.CaseId;

/**
 * The host considers whether a rule may decide a case. Called by a job, at least once, outside a
 * transaction: either decide it, or leave a task for an officer. The case may have moved on.
 */
public interface AutomatedDecisions {
  void consider(CaseId caseId);
}
