package se.besked.journey.decide;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.income.Incomes;
import se.besked.casework.store.Sql;
import se.besked.eservice.StatedIncome;
import se.besked.journey.assess.StoredApplication;
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

  /** States the income of a case, unless a person must look first at one from too far back. */
  void of(
      Actor.SystemJob job,
      CaseHead head,
      StoredApplication<?> application,
      Municipality municipality) {
    application
        .statedIncome()
        .filter(stated -> !isTooFarBack(stated, municipality, head))
        .ifPresent(stated -> state(job, head, municipality, stated));
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

  static boolean isTooFarBack(StatedIncome stated, Municipality municipality, CaseHead head) {
    var arrived = Sql.day(head.arrivedAt());
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
