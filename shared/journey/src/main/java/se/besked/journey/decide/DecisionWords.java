package se.besked.journey.decide;

import java.util.stream.Collectors;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Standing;

/** The sentences that every decision has. */
public final class DecisionWords {
  private DecisionWords() {}

  /** The outcome in one sentence. */
  public static String headline(DecisionOutcome outcome) {
    return switch (outcome) {
      case GRANT -> "Ansökan beviljas.";
      case PARTLY -> "Ansökan beviljas delvis.";
      case REFUSE -> "Ansökan avslås.";
      case DISMISS -> "Ansökan avvisas.";
    };
  }

  /** Why a rule grants: the circumstances that were met. */
  static String reasonsToGrant(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.standing() == Standing.MET)
        .map(f -> f.text())
        .collect(Collectors.joining("\n"));
  }
}
