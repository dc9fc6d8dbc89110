package se.besked.journey.decide;

import java.time.Clock;
import java.time.LocalDate;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionPolicy;
import se.besked.kernel.municipality.Municipalities;

/** Who decides, as each municipality has laid down. */
public final class MunicipalPolicy implements DecisionPolicy {
  private final Municipalities municipalities;
  private final Clock clock;

  public MunicipalPolicy(Municipalities municipalities, Clock clock) {
    this.municipalities = municipalities;
    this.clock = clock;
  }

  @Override
  public boolean needsSecondReader(String municipality, String service, DecisionOutcome outcome) {
    return municipalities
        .find(municipality)
        .map(m -> DecidingRules.of(m, LocalDate.now(clock)).needsSecondReader(service, outcome))
        .orElse(false);
  }
}
