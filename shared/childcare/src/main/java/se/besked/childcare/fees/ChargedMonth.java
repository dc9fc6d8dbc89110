package se.besked.childcare.fees;

import java.time.YearMonth;
import java.util.Set;

/**
 * A month as it was charged.
 *
 * @param household with the income the fee was taken on
 * @param shared keys of the children whose fee was shared with another home
 */
public record ChargedMonth(YearMonth month, FeeHousehold household, Set<String> shared) {
  public ChargedMonth {
    shared = Set.copyOf(shared);
  }

  public ChargedMonth(YearMonth month, FeeHousehold household) {
    this(month, household, Set.of());
  }

  FeeHousehold withIncome(Income income) {
    return new FeeHousehold(income, household.children());
  }
}
