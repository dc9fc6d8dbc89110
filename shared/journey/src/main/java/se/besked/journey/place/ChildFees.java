package se.besked.journey.place;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.besked.childcare.Phrases;
import se.besked.childcare.fees.FeeChild;
import se.besked.childcare.fees.FeeHousehold;
import se.besked.childcare.fees.FeeMonth;
import se.besked.childcare.fees.FeeSchedule;
import se.besked.childcare.fees.Income;
import se.besked.childcare.fees.SharedHomes;
import se.besked.childcare.fees.SupportPlace;
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
    return facts
        .care()
        .household()
        .<MonthlyFee>map(
            household -> {
              var paying = paidFor(household, month);
              return paying.stream().noneMatch(c -> c.key().equals(child.handle()))
                  ? new MonthlyFee.NoPlace(month)
                  : reckoned(child, household, paying, month);
            })
        .orElseGet(() -> new MonthlyFee.NoHousehold(month));
  }

  /**
   * As {@link #of}, as if the child had a place instead of those it has.
   *
   * @param place with the child's own key
   */
  public MonthlyFee ifPlaced(Child child, FeeChild place, YearMonth month) {
    return facts
        .care()
        .household()
        .map(household -> ifPlaced(child, place, household, month))
        .orElseGet(() -> new MonthlyFee.NoHousehold(month));
  }

  private MonthlyFee ifPlaced(Child child, FeeChild place, Household household, YearMonth month) {
    var home =
        household.children().stream().filter(c -> c.handle().equals(child.handle())).findFirst();
    if (home.isEmpty()) {
      return new MonthlyFee.OtherHome(month);
    }
    var figures = figures(month);
    if (figures.isPresent()
        && home.get().twoHouseholds()
        && !child.livesHere()
        && !halves(figures.get())) {
      return new MonthlyFee.OtherHome(month);
    }
    var paying =
        Stream.concat(
                paidFor(household, month).stream().filter(c -> !c.key().equals(child.handle())),
                Stream.of(place))
            .toList();
    return reckoned(child, household, paying, month);
  }

  private MonthlyFee reckoned(
      Child child, Household household, List<FeeChild> paying, YearMonth month) {
    var words = Phrases.in(Locale.of(facts.language()));
    var figures = figures(month);
    if (figures.isEmpty()) {
      return new MonthlyFee.NoFigures(month, words.say("preliminary.unknown", words.month(month)));
    }
    try {
      var fee =
          figures
              .get()
              .of(
                  child.handle(),
                  new FeeHousehold(incomes.apply(month), paying),
                  shared(household, figures.get()));
      return new MonthlyFee.Computed(
          month, fee, !household.others().isEmpty(), figures.get().ruleVersion());
    } catch (MissingRule ownRateNotDecided) {
      return new MonthlyFee.NoFigures(month, words.say("fee.support.undecided"));
    }
  }

  private Optional<FeeMonth> figures(YearMonth month) {
    try {
      return Optional.of(new FeeSchedule(rules).in(month));
    } catch (MissingRule notDecided) {
      return Optional.empty();
    }
  }

  private List<FeeChild> paidFor(Household household, YearMonth month) {
    return household.children().stream().flatMap(c -> paid(c, month).stream()).toList();
  }

  /** By the registry's places; for a partner's child, whose places are not ours to see, as told. */
  private Optional<FeeChild> paid(ChildAtHome child, YearMonth month) {
    var own = facts.child(child.handle());
    if (own.isEmpty()) {
      return child.activity().map(a -> new FeeChild(child.handle(), child.birthDate(), a));
    }
    return own.get().placements().stream()
        .map(p -> p.value())
        .filter(p -> p.heldHere() || !child.twoHouseholds())
        .filter(p -> !p.start().isAfter(month.atEndOfMonth()) && p.isOpenOn(month.atDay(1)))
        .findFirst()
        .map(
            p ->
                new FeeChild(
                    child.handle(),
                    child.birthDate(),
                    p.activity(),
                    SupportPlace.of(p, own.get(), month)));
  }

  private static Set<String> shared(Household household, FeeMonth figures) {
    if (!halves(figures)) {
      return Set.of();
    }
    return new HashSet<>(
        household.children().stream()
            .filter(ChildAtHome::twoHouseholds)
            .map(ChildAtHome::handle)
            .toList());
  }

  private static boolean halves(FeeMonth figures) {
    return figures.rules().sharedHomes().equals(Optional.of(SharedHomes.HALF_EACH_OWN_HOUSEHOLD));
  }

  /** This month and the next. */
  public Stream<MonthlyFee> now(Child child) {
    var month = YearMonth.from(facts.today());
    return Stream.of(month, month.plusMonths(1)).map(m -> of(child, m));
  }
}
