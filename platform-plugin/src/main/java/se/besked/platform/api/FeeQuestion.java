package se.besked.platform.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.facts.Activity;

/**
 * Either one home, or {@code households} with two.
 *
 * @param householdIncomePerMonth kronor before tax; left out when none is stated
 */
record FeeQuestion(
    YearMonth month,
    @Nullable Integer householdIncomePerMonth,
    @Nullable List<Child> children,
    @Nullable List<Home> households) {

  /** One of two homes, with its own income and all its children. */
  record Home(@Nullable Integer householdIncomePerMonth, List<Child> children) {}

  /**
   * A child with a place.
   *
   * @param shared whether the child lives in both homes; left out, a child with the same birth date
   *     and activity in both is taken to
   */
  @Schema(name = "FeeQuestionChild")
  record Child(LocalDate birthDate, Activity activity, @Nullable Boolean shared) {}
}
