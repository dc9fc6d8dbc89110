package se.besked.casework.cases;

import java.time.Instant;
import java.util.List;
import se.besked.kernel.decisions.Reason;

/**
 * What came of it when the rules last considered a case.
 *
 * @param reasons why a person goes on with it, as the gate gave them; none when a rule might have
 */
public record Consideration(Instant at, List<Reason> reasons) {
  public Consideration {
    reasons = List.copyOf(reasons);
  }
}
