package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.childcare.Rules;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.RuleBook;

/** Where the sentence on a fee changes. */
class FormulaTest {
  private static final Locale SV = Locale.of("sv");
  private static final String HALF_OF_900 =
      " Hemmet betalar hälften av 900 kr: 450 kr, avrundat till 450 kr.";

  @Test
  void theCapIsNamedWhenItIsWhatCounts() {
    assertThat(formula("2026-09", Income.of(61_560)))
        .isEqualTo(
            "Barn 1, förskola: (61 560 kr − 10 000 kr) × 3 % = 1 546,80 kr, avrundat till 1 547"
                + " kr.");
    assertThat(formula("2026-09", Income.of(61_561)))
        .contains("(61 560 kr (inkomsttaket) − 10 000 kr)");
    assertThat(formula("2026-09", Income.NOT_STATED))
        .contains("eftersom ingen inkomst är uppgiven");
  }

  @Test
  void beforeTheDeductionThereIsNone() {
    assertThat(formula("2026-06", Income.of(40_000)))
        .isEqualTo("Barn 1, förskola: 40 000 kr × 3 % = 1 200 kr.");
    assertThat(withoutIncome("2026-06", Income.of(40_000), Set.of()))
        .isEqualTo("Barn 1, förskola: 3 % av hushållets inkomst = 1 200 kr.");
    assertThat(withoutIncome("2026-09", Income.of(40_000), Set.of()))
        .isEqualTo(
            "Barn 1, förskola: 3 % av hushållets inkomst efter avdraget 10 000 kr = 900 kr.");
  }

  @Test
  void thereIsNothingToPayUpToTheDeduction() {
    assertThat(formula("2026-09", Income.of(0))).endsWith("ingen inkomst, alltså 0 kr.");
    assertThat(formula("2026-09", Income.of(10_000)))
        .endsWith("inkomsten 10 000 kr är inte högre än avdraget 10 000 kr, alltså 0 kr.");
    assertThat(formula("2026-09", Income.of(10_001))).contains("(10 001 kr − 10 000 kr) × 3 %");
  }

  @Test
  void whatIsReducedOrSharedIsToldWithoutTheIncomeToo() {
    var shared = withoutIncome("2026-09", Income.of(40_000), Set.of("a"));
    assertThat(shared).endsWith("= 900 kr." + HALF_OF_900);
    assertThat(plain(fee(Rules.LUND, "2026-09", Income.of(40_000), 2023).formulaWithoutIncome(SV)))
        .endsWith(
            "= 720 kr. Procentsatsen är lägre från och med höstterminen det år barnet fyller"
                + " tre.");
  }

  @Test
  void whereNobodyHasStatedAnIncomeThereIsNoneToHide() {
    var fee = fee(Rules.MAXTAXA, "2026-09", Income.NOT_STATED, 2025);

    assertThat(fee.formulaWithoutIncome(SV)).isEqualTo(fee.formula(SV));
  }

  @Test
  void theThirdChildIsFreeByTheMunicipalityAndTheFourthByLaw() {
    var values = Rules.maxtaxa();
    values.put("preschool", List.of("3", "2", "0"));
    var fees = new FeeSchedule(Rules.fees(values, "childcare-fees")).in(YearMonth.of(2026, 9));
    var four =
        fees.of(
            new FeeHousehold(
                Income.of(40_000),
                List.of(child("a", 2026), child("b", 2025), child("c", 2024), child("d", 2023))));

    assertThat(four.of("c").formula(SV))
        .isEqualTo("Barn 3, förskola: ingen avgift enligt kommunens taxa.");
    assertThat(four.of("d").formula(SV))
        .isEqualTo("Barn 4, förskola: ingen avgift från och med det fjärde barnet.");
  }

  @Test
  void halvesThatMakeTheHighestFeeAreNotLimited() {
    var fees = new FeeSchedule(Rules.MAXTAXA).in(YearMonth.of(2026, 9));
    var second = fees.of(home(Income.NOT_STATED), home(Income.of(61_533))).second().of("a");

    assertThat(second.share()).contains(new ChildFee.Share(773, Optional.empty()));
    assertThat(fees.of(home(Income.NOT_STATED), home(Income.of(61_560))).second().of("a").share())
        .contains(new ChildFee.Share(773, Optional.of(1547)));
  }

  private static FeeHousehold home(Income income) {
    return new FeeHousehold(income, List.of(child("a", 2025)));
  }

  @Test
  void everyMonthTellsWhichWayItWasWrong() {
    assertThat(month(35_000, 30_000)).contains("skillnad −150 kr.");
    assertThat(month(30_000, 30_000)).contains("skillnad +0 kr.");
    assertThat(month(30_000, 35_000)).contains("skillnad +150 kr.");
  }

  private static String month(int charged, int right) {
    var september = new FeeSchedule(Rules.MAXTAXA).in(YearMonth.of(2026, 9));
    return plain(
        new PostControl.Month(
                september.month(),
                september.of(new FeeHousehold(Income.of(charged), List.of(child("a", 2025)))),
                september.of(new FeeHousehold(Income.of(right), List.of(child("a", 2025)))))
            .explanation(SV));
  }

  private static String formula(String month, Income income) {
    return plain(fee(Rules.MAXTAXA, month, income, 2025).formula(SV));
  }

  private static String withoutIncome(String month, Income income, Set<String> shared) {
    return plain(
        new FeeSchedule(Rules.MAXTAXA)
            .in(YearMonth.parse(month))
            .of(new FeeHousehold(income, List.of(child("a", 2025))), shared)
            .of("a")
            .formulaWithoutIncome(SV));
  }

  private static ChildFee fee(RuleBook rules, String month, Income income, int born) {
    return new FeeSchedule(rules)
        .in(YearMonth.parse(month))
        .of(new FeeHousehold(income, List.of(child("a", born))))
        .of("a");
  }

  private static FeeChild child(String key, int born) {
    return new FeeChild(key, LocalDate.of(born, 3, 1), Activity.PRESCHOOL);
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
