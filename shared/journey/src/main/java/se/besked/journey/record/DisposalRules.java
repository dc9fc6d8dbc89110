package se.besked.journey.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.besked.casework.disposal.DocumentType;
import se.besked.casework.disposal.RetentionPlan;
import se.besked.casework.disposal.RetentionPlans;
import se.besked.casework.disposal.RetentionRule;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;

/**
 * A municipality's plan for disposal (gallring), under the topic {@code disposal}. Besked has none
 * of its own: what is not there is kept.
 */
public final class DisposalRules implements RetentionPlans {
  public static final String TOPIC = "disposal";

  private final Municipalities municipalities;

  public DisposalRules(Municipalities municipalities) {
    this.municipalities = municipalities;
  }

  @Override
  public Optional<RetentionPlan> on(String municipality, LocalDate day) {
    return municipalities
        .find(municipality)
        .filter(m -> m.rules().has(TOPIC))
        .flatMap(m -> plan(m, day));
  }

  private static Optional<RetentionPlan> plan(Municipality municipality, LocalDate day) {
    try {
      var version = municipality.rules().on(TOPIC, day);
      return Optional.of(
          new RetentionPlan(version.id(), isExample(version.value()), rules(version.value())));
    } catch (MissingRule noneThatDay) {
      return Optional.empty();
    }
  }

  private static boolean isExample(Parameters topic) {
    return topic.values().containsKey("example") && topic.flag("example");
  }

  private static List<RetentionRule> rules(Parameters topic) {
    return topic.each("types").stream()
        .map(p -> p.only("service", "type", "years", "after", "basis"))
        .map(
            p ->
                new RetentionRule(
                    p.text("service"),
                    p.oneOf(DocumentType.class, "type"),
                    p.whole("years"),
                    p.oneOf(RetentionRule.After.class, "after"),
                    p.text("basis")))
        .toList();
  }

  /** Reads every rule, so that a mistake is found at start. */
  public static void check(Parameters topic) {
    topic.only("rule", "example", "types");
    var unused = new RetentionPlan("check", isExample(topic), rules(topic));
  }
}
