package se.besked.casework.overview;

import java.io.Serializable;
import java.time.Instant;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.ids.CaseId;

/**
 * A decision that a rule made, without anything about the people in it.
 *
 * @param number the decision's, e.g. {@code "BESLUT-2026-00007"}
 * @param isValid false when another has taken its place
 */
public record AutomatedDecision(
    CaseId caseId,
    String number,
    String service,
    String ruleVersion,
    String delegation,
    DecisionOutcome outcome,
    Instant decidedAt,
    boolean isValid)
    implements Serializable {}
