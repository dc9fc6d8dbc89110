package se.besked.casework.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.besked.casework.changes.Change;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.ProposalId;

/**
 * A decision that somebody proposes and somebody else makes or sends back.
 *
 * @param proposedBy the user id of who proposes
 * @param proposer the name, as the decision has it
 * @param comment why it was sent back
 */
public record DecisionProposal(
    ProposalId id,
    CaseId caseId,
    State state,
    Content content,
    String proposedBy,
    String proposer,
    Instant proposedAt,
    @Nullable String reader,
    @Nullable Instant readAt,
    @Nullable String comment,
    int version) {

  /** Where a proposal stands. */
  public enum State {
    PROPOSED,
    APPROVED,
    RETURNED,
    TAKEN_BACK
  }

  /**
   * What is proposed.
   *
   * @param decision with the proposer's name for the one who decides; who approves puts theirs
   * @param change when it takes the place of a decision; null for a first one
   * @param caseVersion the case as the proposer saw it
   */
  public record Content(
      NewDecision decision, Hearing hearing, @Nullable Change change, int caseVersion) {}
}
