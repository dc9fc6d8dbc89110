package se.besked.journey.place;

import java.time.YearMonth;
import se.besked.childcare.fees.ChildFee;

/** What a household pays for one child in one month, or why that cannot be said. */
public sealed interface MonthlyFee {
  YearMonth month();

  /**
   * The fee.
   *
   * @param othersCounted whether another adult's income is in it: then only the fee itself is
   *     shown, never what it was computed on
   * @param ruleVersion names the figures it was computed with
   */
  record Computed(YearMonth month, ChildFee fee, boolean othersCounted, String ruleVersion)
      implements MonthlyFee {}

  /** The child has no place that month. */
  record NoPlace(YearMonth month) implements MonthlyFee {}

  /** Another home pays the whole fee, by the municipality's rule on two homes. */
  record OtherHome(YearMonth month) implements MonthlyFee {}

  /**
   * The month's figures are not decided yet.
   *
   * @param sentence fit to show
   */
  record NoFigures(YearMonth month, String sentence) implements MonthlyFee {}

  /** The register cannot tell who lives in the household. */
  record NoHousehold(YearMonth month) implements MonthlyFee {}
}
