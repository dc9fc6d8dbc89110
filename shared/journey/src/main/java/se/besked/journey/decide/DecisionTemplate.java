package se.besked.journey.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.eservice.Validity;
import se.besked.journey.assess.StoredApplication;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;

/**
 * A decision as it could be written, one for each outcome: a proposal that a person takes over,
 * changes or rejects. The ground is never proposed, since a person chooses the stycke.
 *
 * @param reasons the circumstances that the rules found to speak for the outcome, in Swedish
 * @param validFrom first day of what would be granted; null for outcomes that grant nothing
 */
public record DecisionTemplate(
    DecisionOutcome outcome,
    String headline,
    String reasons,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  /** One for each outcome, from today's assessment. */
  public static List<DecisionTemplate> of(StoredApplication<?> application, Assessment assessment) {
    var validity = application.validity();
    var all = new ArrayList<DecisionTemplate>();
    for (var outcome : DecisionOutcome.values()) {
      boolean grants = outcome == DecisionOutcome.GRANT || outcome == DecisionOutcome.PARTLY;
      all.add(
          new DecisionTemplate(
              outcome,
              DecisionWords.headline(outcome, application.service()),
              circumstances(assessment, outcome),
              grants ? validity.map(Validity::from).orElse(null) : null,
              grants ? validity.map(Validity::to).orElse(null) : null));
    }
    return List.copyOf(all);
  }

  private static String circumstances(Assessment assessment, DecisionOutcome outcome) {
    return assessment.findings().stream()
        .filter(
            finding ->
                switch (outcome) {
                  case GRANT -> finding.standing() == Standing.MET;
                  case REFUSE -> finding.standing() == Standing.NOT_MET;
                  case PARTLY, DISMISS -> true;
                })
        .map(Finding::text)
        .collect(Collectors.joining("\n"));
  }
}
