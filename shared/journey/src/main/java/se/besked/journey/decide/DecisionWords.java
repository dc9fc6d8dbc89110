package se.besked.journey.decide;

import java.util.stream.Collectors;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.eservice.EService;
import se.besked.eservice.Words;
import se.besked.kernel.decisions.Assessment;
import se.besked.kernel.decisions.Standing;

/** The sentences that every decision has. */
public final class DecisionWords {
  private DecisionWords() {}

  /** What most matters are called. */
  static final String APPLICATION = "Ansökan";

  /** What is decided on, in the service's own word, such as {@code "Uppsägningen"}. */
  public static String matter(EService<?> service) {
    var words = Words.of(service, Words.SWEDISH.getLanguage());
    return words.knows("service.matter") ? words.say("service.matter") : APPLICATION;
  }

  /** The outcome in one sentence. */
  public static String headline(DecisionOutcome outcome, EService<?> service) {
    var matter = matter(service);
    return matter
        + (matter.equals(APPLICATION)
            ? switch (outcome) {
              case GRANT -> " beviljas.";
              case PARTLY -> " beviljas delvis.";
              case REFUSE -> " avslås.";
              case DISMISS -> " avvisas.";
            }
            : switch (outcome) {
              case GRANT -> " godtas.";
              case PARTLY -> " godtas delvis.";
              case REFUSE -> " godtas inte.";
              case DISMISS -> " avvisas.";
            });
  }

  /** Why a rule grants: the circumstances that were met. */
  static String reasonsToGrant(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.standing() == Standing.MET)
        .map(f -> f.text())
        .collect(Collectors.joining("\n"));
  }
}
