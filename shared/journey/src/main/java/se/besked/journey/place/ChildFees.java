package se.besked.journey.place;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.SharedHomes;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Household.ChildAtHome;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/**
 * What the household of the person logged in pays for a child, month by month.
 *
 * @param incomes the household's income together; not stated when any adult has not stated theirs
 */
public record ChildFees(Facts facts, RuleBook rules, Function<YearMonth, Income> incomes) {

  public MonthlyFee of(Child child, YearMonth month) {
    var household = facts.care().household();
    if (household.isEmpty()) {
      return new MonthlyFee.NoHousehold(month);
    }
    var paying = paidFor(household.get(), month);
    if (paying.stream().noneMatch(c -> c.key().equals(child.handle()))) {
      return new MonthlyFee.NoPlace(month);
    }
    try {
      var figures = new FeeSchedule(rules).in(month);
      var fee =
          figures
              .of(new FeeHousehold(incomes.apply(month), paying), shared(household.get(), figures))
              .of(child.handle());
      return new MonthlyFee.Computed(
          month, fee, !household.get().others().isEmpty(), figures.ruleVersion());
    } catch (MissingRule e) {
      return new MonthlyFee.NoFigures(month, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private List<FeeChild> paidFor(Household household, YearMonth month) {
    return household.children().stream()
        .flatMap(
            c -> activity(c, month).stream().map(a -> new FeeChild(c.handle(), c.birthDate(), a)))
        .toList();
  }

  /** By the registry's places; for a partner's child, whose places are not ours to see, as told. */
  private Optional<Activity> activity(ChildAtHome child, YearMonth month) {
    var own = facts.child(child.handle());
    if (own.isEmpty()) {
      return child.activity();
    }
    return own.get().placements().stream()
        .map(p -> p.value())
        .filter(p -> p.heldHere() || !child.twoHouseholds())
        .filter(p -> !p.start().isAfter(month.atEndOfMonth()) && p.isOpenOn(month.atDay(1)))
        .map(p -> p.activity())
        .findFirst();
  }

  private static Set<String> shared(Household household, FeeMonth figures) {
    if (!figures.rules().sharedHomes().equals(Optional.of(SharedHomes.HALF_EACH_OWN_HOUSEHOLD))) {
      return Set.of();
    }
    return new HashSet<>(
        household.children().stream()
            .filter(ChildAtHome::twoHouseholds)
            .map(ChildAtHome::handle)
            .toList());
  }

  /** This month and the next. */
  public Stream<MonthlyFee> now(Child child) {
    var month = YearMonth.from(facts.today());
    return Stream.of(month, month.plusMonths(1)).map(m -> of(child, m));
  }
}
