package se.besked.preschoolapplication;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/**
 * What the place would cost a month, as far as it can be told today.
 *
 * @param month the month whose figures were used
 * @param wished the month that the place is wished from
 */
record PreschoolFee(ChildFee fee, YearMonth month, YearMonth wished, String ruleVersion) {
  private static final String THIS_CHILD = "this-child";

  /** Empty when there are no figures for either month. */
  static Optional<PreschoolFee> of(
      PreschoolApplication application, LocalDate start, RuleBook rules) {
    var wished = YearMonth.from(start);
    return Stream.of(wished, YearMonth.from(application.appliedOn()))
        .flatMap(month -> in(month, rules).stream())
        .findFirst()
        .map(
            month ->
                new PreschoolFee(
                    fee(application, month), month.month(), wished, month.ruleVersion()));
  }

  private static Optional<FeeMonth> in(YearMonth month, RuleBook rules) {
    try {
      return Optional.of(new FeeSchedule(rules).in(month));
    } catch (MissingRule notDecided) {
      return Optional.empty();
    }
  }

  private static ChildFee fee(PreschoolApplication application, FeeMonth month) {
    var children = new ArrayList<FeeChild>();
    var shared = new HashSet<String>();
    children.add(new FeeChild(THIS_CHILD, application.birthDate(), Activity.PRESCHOOL));
    if (application.twoHouseholds()) {
      shared.add(THIS_CHILD);
    }
    for (var other : application.family()) {
      children.add(new FeeChild(other.handle(), other.birthDate(), other.activity()));
      if (other.twoHouseholds()) {
        shared.add(other.handle());
      }
    }
    var household =
        new FeeHousehold(
            Income.of(Optional.ofNullable(application.householdIncome())), List.copyOf(children));
    return month.of(household, shared).of(THIS_CHILD);
  }

  /**
   * Whether the figures are those of an earlier month, because the wished one's are not decided.
   */
  boolean earlier() {
    return !month.equals(wished);
  }
}
