package se.besked.casework.overview;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.ids.CaseId;

/**
 * Cases with the same decisive facts under the same rules that ended differently. That need not be
 * wrong; somebody should look.
 */
public record UnlikeOutcomes(String service, String ruleVersion, List<Decided> cases)
    implements Serializable {
  public UnlikeOutcomes {
    cases = List.copyOf(cases);
  }

  /** One of them. */
  public record Decided(
      CaseId id, String number, DecisionOutcome outcome, boolean automated, Instant decidedAt)
      implements Serializable {}
}
