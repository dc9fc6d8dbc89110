package se.besked.incomestatement;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.besked.childcare.fees.ChildFee;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.HouseholdFee;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.PayingChild;
import se.besked.kernel.law.MissingRule;

/**
 * The household's fees in one month, before and after a statement.
 *
 * <p>The fee after is exact when it tells nothing of another adult that the invoice does not tell
 * already. Otherwise anybody could state 0 kronor, read the fee, and leave again knowing what the
 * other earns. Then only the least and the most are told, which both follow from the applicant's
 * own figures (docs/decisions/0013).
 */
final class HouseholdFees {
  private final IncomeApplication application;
  private final FeeMonth month;
  private final Others others;
  private final List<PayingChild> children;
  private final Set<String> undecided;

  HouseholdFees(
      IncomeApplication application, IncomeApplication.Household household, FeeMonth month) {
    this.application = application;
    this.month = month;
    this.others = household.others();
    this.children = household.children();
    this.undecided =
        children.stream()
            .filter(c -> !isDecided(c))
            .map(PayingChild::key)
            .collect(Collectors.toSet());
  }

  /** Whether every child's fee can be told, so that they can be added up. */
  boolean isComplete() {
    return undecided.isEmpty();
  }

  YearMonth month() {
    return month.month();
  }

  /** What stands on the invoice until now; empty where it is not known here. */
  Optional<HouseholdFee> before() {
    var before = Optional.ofNullable(application.before());
    return switch (others) {
      case NOBODY -> Optional.of(fees(Income.of(before)));
      case NOT_STATED -> Optional.of(fees(Income.NOT_STATED));
      case STATED ->
          before.isEmpty()
              ? Optional.of(fees(Income.NOT_STATED))
              : sumBefore().map(sum -> fees(Income.of(sum)));
    };
  }

  /** The fee after, where it can be told. */
  Optional<HouseholdFee> after() {
    return switch (others) {
      case NOBODY -> Optional.of(fees(application.ownIncome()));
      case NOT_STATED -> Optional.of(most());
      case STATED -> {
        if (ownAloneIsAtTheCap()) {
          yield Optional.of(most());
        }
        yield invoiceTellsTheSame()
            ? sumAfter().map(sum -> fees(Income.of(sum)))
            : Optional.empty();
      }
    };
  }

  /** On the applicant's income alone: the other's makes it this or more. */
  HouseholdFee least() {
    return fees(application.ownIncome());
  }

  HouseholdFee most() {
    return fees(Income.NOT_STATED);
  }

  /** Whether the municipality has not decided the rate that a child's fee is taken by. */
  boolean isUndecided(PayingChild child) {
    return undecided.contains(child.key());
  }

  private boolean isDecided(PayingChild child) {
    try {
      var _ = PayingChild.fee(month, Income.NOT_STATED, children, child.key());
      return true;
    } catch (MissingRule notDecided) {
      return false;
    }
  }

  /** How the fee was computed; without the sum when another's income is part of it. */
  String formula(ChildFee fee, java.util.Locale locale) {
    return others == Others.STATED && !ownAloneIsAtTheCap()
        ? fee.formulaWithoutIncome(locale)
        : fee.formula(locale);
  }

  private boolean ownAloneIsAtTheCap() {
    return application.own().map(own -> own >= month.national().cap()).orElse(true);
  }

  /** Today's fee is neither nothing nor the highest: whoever knows it knows the sum, nearly. */
  private boolean invoiceTellsTheSame() {
    return sumBefore()
        .filter(sum -> sum > month.national().deduction() && sum < month.national().cap())
        .isPresent();
  }

  private Optional<Integer> sumBefore() {
    return plusOthers(Optional.ofNullable(application.before()));
  }

  private Optional<Integer> sumAfter() {
    return plusOthers(application.own());
  }

  private Optional<Integer> plusOthers(Optional<Integer> own) {
    return own.flatMap(
        mine ->
            Optional.ofNullable(application.othersIncome())
                .map(theirs -> Math.addExact(mine, theirs)));
  }

  private HouseholdFee fees(Income income) {
    return new HouseholdFee(
        children.stream()
            .filter(c -> !isUndecided(c))
            .flatMap(c -> PayingChild.fee(month, income, children, c.key()).stream())
            .toList());
  }
}
