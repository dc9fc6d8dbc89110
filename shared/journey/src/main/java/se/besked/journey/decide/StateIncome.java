package se.besked.journey.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.income.Incomes;
import se.besked.casework.store.Sql;
import se.besked.eservice.StatedIncome;
import se.besked.journey.assess.StoredCases;
import se.besked.kernel.law.Parameters;
import se.besked.kernel.municipality.Municipality;

/** Lets a stated income begin to count, as far back as the municipality's rules reach. */
public final class StateIncome {
  private static final String FEES = "childcare-fees";
  private static final int USUAL_AGE = 12;

  private final Incomes incomes;
  private final StoredCases stored;

  public StateIncome(Incomes incomes, StoredCases stored) {
    this.incomes = incomes;
    this.stored = stored;
  }

  /**
   * States the income of a case, if it is about one.
   *
   * @return why a person must look first, in Swedish; empty when it counts, or when there is none
   */
  public Optional<String> of(Actor.SystemJob job, CaseHead head, Municipality municipality) {
    var stated = stored.application(job, head).statedIncome();
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    var arrived = Sql.day(head.arrivedAt());
    if (isTooFarBack(stated.get(), municipality, arrived)) {
      return Optional.of(
          "Inkomsten gäller från %s, längre tillbaka än kommunens regler."
              .formatted(stated.get().from()));
    }
    state(job, head, municipality, stated.get());
    return Optional.empty();
  }

  /** An officer accepts one from too far back. False when it counted already, or there is none. */
  public boolean accept(Actor.Staff officer, CaseHead head, Municipality municipality) {
    return stored
        .application(officer, head)
        .statedIncome()
        .map(stated -> state(officer, head, municipality, stated))
        .orElse(false);
  }

  private boolean state(
      Actor actor, CaseHead head, Municipality municipality, StatedIncome stated) {
    var age = figure(municipality, Sql.day(head.arrivedAt()), "statementAgeMonths");
    return incomes.state(actor, head.id(), stated.from(), stated.perKind(), age.orElse(USUAL_AGE));
  }

  private static boolean isTooFarBack(
      StatedIncome stated, Municipality municipality, LocalDate arrived) {
    return figure(municipality, arrived, "retroactiveMonths")
        .filter(m -> stated.from().isBefore(YearMonth.from(arrived).minusMonths(m)))
        .isPresent();
  }

  private static Optional<Integer> figure(Municipality municipality, LocalDate day, String name) {
    if (!municipality.rules().has(FEES)) {
      return Optional.empty();
    }
    Parameters rules = municipality.rulesFor(FEES, day).value();
    return rules.values().containsKey(name) ? Optional.of(rules.whole(name)) : Optional.empty();
  }
}
