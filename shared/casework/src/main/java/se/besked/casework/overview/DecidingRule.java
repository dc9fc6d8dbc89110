package se.besked.casework.overview;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import se.besked.casework.decisions.DecisionOutcome;

/**
 * A rule that has decided: one version of a service's rules under one clause of delegation.
 *
 * @param delegation the clause of the board's delegation to an automated function
 * @param outcomes how many decisions of each outcome; none that are about protected people
 */
public record DecidingRule(
    String service,
    String ruleVersion,
    String delegation,
    Instant first,
    Instant last,
    Map<DecisionOutcome, Integer> outcomes)
    implements Serializable {
  public DecidingRule {
    outcomes = Map.copyOf(outcomes);
  }

  public int count() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }
}
