package se.besked.journey.decide;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.municipality.Municipality;

/**
 * What a municipality has laid down about how decisions come about, under the topic {@code
 * deciding}; without it the usual days, and nobody has to read twice.
 *
 * @param communicationDays the time to answer before a decision that goes against somebody
 *     (förvaltningslagen 25 §)
 * @param completionDays the time to complete an application
 * @param secondReader by e-service, the outcomes that one proposes and another decides
 */
public record DecidingRules(
    int communicationDays, int completionDays, Map<String, Set<DecisionOutcome>> secondReader) {
  public static final String TOPIC = "deciding";

  private static final int USUAL_DAYS = 14;
  private static final DecidingRules WITHOUT = new DecidingRules(USUAL_DAYS, USUAL_DAYS, Map.of());

  public DecidingRules {
    secondReader = Map.copyOf(secondReader);
    if (communicationDays < 1 || completionDays < 1) {
      throw new IllegalArgumentException("Parterna ska ha minst en dag på sig att svara.");
    }
  }

  /** The rules on a day. */
  public static DecidingRules of(Municipality municipality, LocalDate day) {
    return municipality.rules().has(TOPIC)
        ? read(municipality.rules().on(TOPIC, day).value())
        : WITHOUT;
  }

  /** Whether a second person decides what a first one proposes. */
  public boolean needsSecondReader(String service, DecisionOutcome outcome) {
    return secondReader.getOrDefault(service, Set.of()).contains(outcome);
  }

  /** Reads it all, so that a mistake is found at start. */
  public static void check(Parameters topic) {
    var unused = read(topic);
  }

  private static DecidingRules read(Parameters topic) {
    var p = topic.only("rule", "communicationDays", "completionDays", "secondReader");
    List<Parameters> groups =
        p.values().containsKey("secondReader") ? p.each("secondReader") : List.of();
    return new DecidingRules(
        p.wholeIfAny("communicationDays").orElse(USUAL_DAYS),
        p.wholeIfAny("completionDays").orElse(USUAL_DAYS),
        groups.stream()
            .map(g -> g.only("service", "outcomes"))
            .collect(Collectors.toMap(g -> g.text("service"), DecidingRules::outcomes)));
  }

  private static Set<DecisionOutcome> outcomes(Parameters group) {
    var text = group.text("outcomes");
    try {
      return Arrays.stream(text.split("[ ,]+"))
          .map(DecisionOutcome::valueOf)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "Inställningen %s.outcomes ska vara några av %s."
              .formatted(group.path(), Arrays.toString(DecisionOutcome.values())),
          unknown);
    }
  }
}
