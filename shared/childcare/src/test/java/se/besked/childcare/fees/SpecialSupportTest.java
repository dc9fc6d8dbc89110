package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.Rules;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.kernel.registers.SupportPeriods.Change;

/** FEE-06: preschool for special support is paid for only above 15 hours a week. */
class SpecialSupportTest {
  private static final Locale SV = Locale.of("sv");

  /** Lund's other rates, with invented ones of 1.8, 1.2 and 0.6 percent for the time above. */
  @ParameterizedTest(name = "{0}: {1} kr, {2} h, born {3}")
  @CsvSource({
    "2026-09, 40000, 15, 2025-01-01, 0,   SUPPORT_WITHIN_FREE_HOURS",
    "2026-09, 40000, 0,  2025-01-01, 0,   SUPPORT_WITHIN_FREE_HOURS",
    "2026-09, 40000, 16, 2025-01-01, 540, SPECIAL_SUPPORT",
    "2026-09, 40000, -,  2025-01-01, 540, SPECIAL_SUPPORT",
    "2026-07, 40000, 16, 2025-01-01, 540, SPECIAL_SUPPORT",
    "2026-06, 40000, 16, 2025-01-01, 720, SPECIAL_SUPPORT",
    "2026-06, 40000, 15, 2025-01-01, 0,   SUPPORT_WITHIN_FREE_HOURS",
    "2026-06, 70000, 40, 2025-01-01, 1108, SPECIAL_SUPPORT",
    "2026-09, 70000, 40, 2025-01-01, 928, SPECIAL_SUPPORT",
    "2026-09, 40000, 40, 2023-01-01, 540, SPECIAL_SUPPORT",
    "2026-09, 40000, 15, 2023-01-01, 0,   SUPPORT_WITHIN_FREE_HOURS"
  })
  void onlyTimeAboveFifteenHoursIsPaidFor(
      String month, int income, String hours, LocalDate born, int fee, Reduction why) {
    var child = child("a", born, hours.equals("-") ? null : Integer.valueOf(hours));
    var paid = in(Rules.LUND, month).of(home(Income.of(income), child)).children().getFirst();
    assertThat(paid.fee()).isEqualTo(fee);
    assertThat(paid.reduced()).contains(why);
  }

  @Test
  void theLowestHoldsWhenTheChildIsThreeToo() {
    var values = Rules.lund();
    values.put("preschoolSpecialSupport", Map.of("rates", List.of("2.7", "1.2", "0.6")));
    var fees = in(Rules.fees(values, "childcare-fees"), "2026-09");
    var three = LocalDate.of(2023, 1, 1);
    var alone = fees.of(home(Income.of(40_000), child("a", three, 40))).of("a");
    assertThat(alone.rate().plain()).isEqualTo("2.4");
    assertThat(alone.reduced()).contains(Reduction.FROM_THREE);
    var second =
        fees.of(
                home(
                    Income.of(40_000),
                    child("a", three, 40),
                    new FeeChild("b", LocalDate.of(2025, 1, 1), Activity.PRESCHOOL)))
            .of("a");
    assertThat(second.rate().plain()).isEqualTo("1.2");
    assertThat(second.reduced()).contains(Reduction.SPECIAL_SUPPORT);
  }

  @Test
  void fifteenHoursAreFreeByLawWhateverTheMunicipalityHasDecided() {
    var child = child("a", LocalDate.of(2025, 1, 1), 15);
    assertThat(in(Rules.MAXTAXA, "2026-09").of(home(Income.NOT_STATED, child)).total()).isZero();
  }

  @Test
  void withoutDecidedRatesExactlySuchAChildStops() {
    var fees = in(Rules.MAXTAXA, "2026-09");
    var child = child("a", LocalDate.of(2025, 1, 1), 16);
    var sibling = new FeeChild("b", LocalDate.of(2023, 1, 1), Activity.PRESCHOOL);
    var home = home(Income.of(40_000), child, sibling);
    assertThatThrownBy(() -> fees.of("a", home, Set.of()))
        .isInstanceOf(MissingRule.class)
        .hasMessage(
            "Det finns inga beslutade uppgifter om avgift för förskola utöver 15 timmar i veckan för"
                + " barn i behov av särskilt stöd för 1 september 2026. Kommunen behöver lägga in"
                + " dem först.");
    assertThatThrownBy(() -> fees.of(home)).isInstanceOf(MissingRule.class);
    var told = fees.of("b", home, Set.of());
    assertThat(told.number()).isEqualTo(2);
    assertThat(told.fee()).isEqualTo(600);
  }

  @Test
  void aFourthChildIsFreeAlsoWithoutSuchRates() {
    var children =
        List.of(
            new FeeChild("a", LocalDate.of(2026, 1, 1), Activity.PRESCHOOL),
            new FeeChild("b", LocalDate.of(2025, 1, 1), Activity.PRESCHOOL),
            new FeeChild("c", LocalDate.of(2024, 1, 1), Activity.PRESCHOOL),
            child("d", LocalDate.of(2023, 1, 1), 40));
    var fee = in(Rules.MAXTAXA, "2026-09").of(new FeeHousehold(Income.NOT_STATED, children));
    assertThat(fee.of("d").fee()).isZero();
  }

  @Test
  void eachOfTwoHomesPaysHalf() {
    var fees = in(Rules.LUND, "2026-09");
    var child = child("a", LocalDate.of(2025, 1, 1), 30);
    var paid = fees.of(home(Income.NOT_STATED, child), home(Income.of(40_000), child));
    assertThat(paid.first().total()).isEqualTo(464);
    assertThat(paid.second().total()).isEqualTo(270);
    var most = fees.of(home(Income.NOT_STATED, child), home(Income.NOT_STATED, child));
    assertThat(most.total()).isEqualTo(928);
    var free = child("a", LocalDate.of(2025, 1, 1), 15);
    assertThat(fees.of(home(Income.NOT_STATED, free), home(Income.NOT_STATED, free)).total())
        .isZero();
  }

  @Test
  void theFormulaSaysWhyInBothLanguages() {
    var above = formulaOf(16);
    assertThat(above.formula(SV).replace('\u00a0', ' '))
        .isEqualTo(
            "Barn 1, förskola: (40 000 kr − 10 000 kr) × 1,8 % = 540 kr. Procentsatsen är lägre"
                + " eftersom förskola för särskilt stöd bara kostar för tid över 15 timmar i veckan"
                + " (skollagen 8 kap. 16 §).");
    assertThat(above.formula(Locale.ENGLISH)).contains("above 15 hours a week (Education Act");
    assertThat(above.formulaWithoutIncome(SV)).contains("1,8").doesNotContain("40\u00a0000");
    var free = formulaOf(15);
    assertThat(free.formula(SV))
        .isEqualTo(
            "Barn 1, förskola: ingen avgift: förskola för särskilt stöd högst 15 timmar i veckan"
                + " (skollagen 8 kap. 16 §).");
    assertThat(free.formulaWithoutIncome(Locale.ENGLISH))
        .isEqualTo(
            "Child 1, preschool: no fee: preschool for special support, at most 15 hours a week"
                + " (Education Act, chapter 8, section 16).");
  }

  private static ChildFee formulaOf(int hours) {
    return in(Rules.LUND, "2026-09")
        .of(home(Income.of(40_000), child("a", LocalDate.of(2025, 1, 1), hours)))
        .children()
        .getFirst();
  }

  @Test
  void onlyPreschoolIsForSpecialSupport() {
    assertThatThrownBy(
            () ->
                new FeeChild(
                    "a",
                    LocalDate.of(2017, 1, 1),
                    Activity.SCHOOL_AGE_EDUCARE,
                    new SupportPlace(10)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMonthItBeginsOrEndsInIsPaidForAsSuch() {
    var periods =
        new SupportPeriods(
            List.of(
                new Change(LocalDate.of(2026, 11, 10), false),
                new Change(LocalDate.of(2026, 8, 20), true)));
    assertThat(periods.in(YearMonth.of(2026, 7))).isFalse();
    assertThat(periods.in(YearMonth.of(2026, 8))).isTrue();
    assertThat(periods.in(YearMonth.of(2026, 11))).isTrue();
    assertThat(periods.in(YearMonth.of(2026, 12))).isFalse();
    assertThat(periods.on(LocalDate.of(2026, 8, 19))).isFalse();
    assertThat(periods.on(LocalDate.of(2026, 8, 20))).isTrue();
    assertThat(periods.on(LocalDate.of(2026, 11, 10))).isFalse();
  }

  private static FeeMonth in(RuleBook rules, String month) {
    return new FeeSchedule(rules).in(YearMonth.parse(month));
  }

  private static FeeChild child(String key, LocalDate born, @Nullable Integer hours) {
    return new FeeChild(key, born, Activity.PRESCHOOL, new SupportPlace(hours));
  }

  private static FeeHousehold home(Income income, FeeChild... children) {
    return new FeeHousehold(income, List.of(children));
  }
}
