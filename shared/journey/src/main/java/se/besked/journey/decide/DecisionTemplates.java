package se.besked.journey.decide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.eservice.DecisionGround;
import se.besked.eservice.EService;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;

/**
 * The reasons as an officer begins with them: the rule applied, the circumstances that speak for
 * the outcome, and what follows (förvaltningslagen 32 §).
 */
public final class DecisionTemplates {
  private DecisionTemplates() {}

  /** The template for an outcome on a ground; null stands for what has not been chosen. */
  public static String reasons(
      EService<?> service,
      Assessment assessment,
      @Nullable DecisionOutcome outcome,
      @Nullable DecisionGround ground) {
    var lines = new ArrayList<String>();
    if (ground != null) {
      lines.add("Vi har prövat ärendet enligt %s.".formatted(ground.law().shown()));
    }
    lines.addAll(circumstances(assessment, outcome));
    if (outcome != null && ground != null) {
      lines.add(conclusion(DecisionWords.matter(service), outcome));
    }
    return String.join("\n", lines);
  }

  private static List<String> circumstances(
      Assessment assessment, @Nullable DecisionOutcome outcome) {
    return assessment.findings().stream()
        .filter(
            finding ->
                switch (outcome) {
                  case GRANT -> finding.standing() == Standing.MET;
                  case REFUSE -> finding.standing() == Standing.NOT_MET;
                  case DISMISS -> false;
                  case PARTLY -> true;
                  case null -> true;
                })
        .map(Finding::text)
        .toList();
  }

  private static String conclusion(String matter, DecisionOutcome outcome) {
    boolean application = matter.equals(DecisionWords.APPLICATION);
    return switch (outcome) {
      case GRANT -> matter + " ska därför " + (application ? "beviljas." : "godtas.");
      case PARTLY -> matter + " ska därför " + (application ? "beviljas" : "godtas") + " delvis.";
      case REFUSE -> matter + " ska därför " + (application ? "avslås." : "inte godtas.");
      case DISMISS -> matter + " kan inte prövas i sak och ska därför avvisas.";
    };
  }
}
