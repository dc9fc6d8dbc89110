package se.besked.platform.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Outcome;
import se.besked.kernel.decisions.Standing;
import se.besked.kernel.law.AppealRoute;

/**
 * A preliminary decision as JSON.
 *
 * @param mayBeAutomated whether the real decision could be made by rules alone, today
 */
@Schema(name = "Assessment")
record AssessmentAnswer(
    Outcome outcome,
    AppealRoute appealRoute,
    boolean mayBeAutomated,
    List<FindingAnswer> findings,
    String ruleVersion,
    String headline,
    String legalBasis,
    List<String> whyNotAutomated,
    List<String> whatWouldChange) {

  /** One rule's finding. */
  @Schema(name = "Finding")
  record FindingAnswer(
      String rule, String law, Standing standing, String text, Map<String, Object> inputs) {
    static FindingAnswer of(Finding f) {
      return new FindingAnswer(f.rule(), f.law().shown(), f.standing(), f.text(), f.inputs());
    }
  }

  static AssessmentAnswer of(Assessment a, List<String> whyNotAutomated) {
    return new AssessmentAnswer(
        a.outcome(),
        a.appealRoute(),
        whyNotAutomated.isEmpty(),
        a.findings().stream().map(FindingAnswer::of).toList(),
        a.ruleVersion(),
        a.headline(),
        a.legalBasis().shown(),
        whyNotAutomated,
        a.whatWouldChange());
  }
}
