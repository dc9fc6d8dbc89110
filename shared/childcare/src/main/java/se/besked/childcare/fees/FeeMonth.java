package se.besked.childcare.fees;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fees of one month in one municipality.
 *
 * <p>{@code fee = max(0, min(income, cap) − deduction) × rate}, rounded half up to whole kronor for
 * each child. Meals are included, and nothing else may be charged.
 *
 * <p>Example: {@code new FeeSchedule(ruleBook).in(YearMonth.of(2026, 9)).of(household).total()}.
 *
 * @param ruleVersion names the municipality's and the national figures, for ever
 * @see <a href="https://lagen.nu/2001:160">förordning (2001:160) om maxtaxa</a>
 */
public record FeeMonth(YearMonth month, MaximumFee national, FeeRules rules, String ruleVersion) {

  /** The fees of a household with one home. */
  public HouseholdFee of(FeeHousehold household) {
    return of(household, Set.of());
  }

  /**
   * The fees of a household that pays half for some of its children. The other half is not known
   * here, so the two together may be one krona above the highest fee; {@link #of(FeeHousehold,
   * FeeHousehold)} sees to that.
   *
   * @param shared keys of the children with two homes
   * @throws se.besked.kernel.law.MissingRule when a child's rate is not decided
   */
  public HouseholdFee of(FeeHousehold household, Set<String> shared) {
    return new HouseholdFee(
        household.children().stream()
            .map(child -> of(child, household, shared.contains(child.key())))
            .toList());
  }

  /**
   * The fee for one of a household's children. Unlike {@link #of(FeeHousehold, Set)} it does not
   * stop when figures are missing for a sister or brother only: they count in the order, and with
   * nothing else.
   *
   * @param key of a child in the household
   * @param shared keys of the children with two homes
   * @throws se.besked.kernel.law.MissingRule when the child's own rate is not decided
   */
  public ChildFee of(String key, FeeHousehold household, Set<String> shared) {
    var child =
        household.children().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    return of(child, household, shared.contains(key));
  }

  /**
   * The fees of two homes. A child with the same key in both is shared.
   *
   * @param first pays the odd krona when the halves together would be above the child's highest fee
   * @throws NotShared when the municipality takes the whole fee from one home
   */
  public TwoHomesFee of(FeeHousehold first, FeeHousehold second) {
    if (!rules.sharedHomes().equals(Optional.of(SharedHomes.HALF_EACH_OWN_HOUSEHOLD))) {
      throw new NotShared();
    }
    var shared =
        first.children().stream()
            .map(FeeChild::key)
            .filter(key -> second.children().stream().anyMatch(c -> c.key().equals(key)))
            .collect(Collectors.toSet());
    var one = of(first, shared);
    return new TwoHomesFee(one, within(one, of(second, shared)));
  }

  /** Takes from the second home what would bring both above the child's highest fee. */
  private static HouseholdFee within(HouseholdFee first, HouseholdFee second) {
    Map<String, ChildFee> paid = new HashMap<>();
    first.children().forEach(c -> paid.put(c.child().key(), c));
    return new HouseholdFee(
        second.children().stream()
            .map(
                own ->
                    Optional.ofNullable(paid.get(own.child().key()))
                        .map(o -> limited(own, o))
                        .orElse(own))
            .toList());
  }

  private static ChildFee limited(ChildFee own, ChildFee others) {
    int most = TwoHomesFee.maximum(List.of(own, others));
    return own.fee() + others.fee() <= most
        ? own
        : withShare(own, new ChildFee.Share(most - others.fee(), Optional.of(most)));
  }

  private ChildFee of(FeeChild child, FeeHousehold household, boolean shared) {
    int number = household.numberOf(child);
    var applied = rules.rateFor(child, number, month);
    var rate = applied.rate();
    var alone =
        new ChildFee(
            child,
            number,
            rate,
            applied.reduction(),
            household.income(),
            national,
            rounded(rate.of(national.base(household.income()))),
            rounded(rate.of(national.base(Income.NOT_STATED))),
            Optional.empty());
    return shared
        ? withShare(alone, new ChildFee.Share(rounded(alone.whole() * 5_000L), Optional.empty()))
        : alone;
  }

  private static ChildFee withShare(ChildFee fee, ChildFee.Share share) {
    return new ChildFee(
        fee.child(),
        fee.number(),
        fee.rate(),
        fee.reduced(),
        fee.income(),
        fee.national(),
        fee.whole(),
        fee.maximum(),
        Optional.of(share));
  }

  /** Half up, from ten-thousandths of a krona to whole kronor; amounts are never negative. */
  private static int rounded(long tenThousandths) {
    return Math.toIntExact((tenThousandths + 5_000) / 10_000);
  }

  /**
   * What is paid of a month's fee when the place ends in it: by the day where the municipality does
   * so, otherwise the whole.
   *
   * @param lastDay in this month; itself paid for
   */
  public int lastMonth(int monthlyFee, LocalDate lastDay) {
    if (!YearMonth.from(lastDay).equals(month)) {
      throw new IllegalArgumentException("Sista dagen ligger i en annan månad.");
    }
    return rules.proRataLastMonth()
        ? rounded(monthlyFee * 10_000L * lastDay.getDayOfMonth() / month.lengthOfMonth())
        : monthlyFee;
  }
}
