package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.childcare.Rules;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.law.MissingRule;
import se.besked.kernel.law.RuleBook;

/** The rule book's reference vectors, T-FEE, and its table of periods. */
class FeeTableTest {
  private static final Locale SV = Locale.of("sv");

  @ParameterizedTest(name = "{0}: {2} in {1} with {3} gives {4}")
  @CsvSource({
    "T-FEE-1,  2026-09, 70000, P,    1547",
    "T-FEE-3,  2026-09, 40000, P,    900",
    "T-FEE-5,  2026-09, 12000, P,    60",
    "T-FEE-6,  2026-09, 55000, P P,  1350 900",
    "T-FEE-7,  2026-09, 70000, P F,  1547 516",
    "T-FEE-10, 2026-06, 70000, P,    1847",
    "T-FEE-13, 2026-09, -,     P,    1547",
    "zero,     2026-09, 0,     P,    0",
    "low,      2026-09, 10000, P,    0",
    "low+1,    2026-09, 10001, P,    0",
    "low+17,   2026-09, 10017, P,    1",
    "cap,      2026-09, 61560, P,    1547",
    "cap-1,    2026-09, 61559, P,    1547",
    "four,     2026-09, 70000, P P P P P, 1547 1031 516 0 0",
    "educare,  2026-09, 70000, F F F F,   1031 516 516 0"
  })
  void nationalRates(String test, String month, String income, String children, String fees) {
    assertThat(feesOf(Rules.MAXTAXA, month, income, children)).as(test).isEqualTo(fees);
  }

  @ParameterizedTest(name = "{0}: {2} in {1} with {3} gives {4}")
  @CsvSource({
    "T-FEE-14,       2026-09, 40000, 3,     720",
    "full rate,      2026-08, 40000, 3,     900",
    "2017/2019 rate, 2019-09, 60000, 3 3 3, 1140 760 380",
    "after July,     2026-09, 70000, 3 3 3, 1237 825 412",
    "after July,     2026-09, 70000, F F F, 1031 516 361"
  })
  void lundsRates(String test, String month, String income, String children, String fees) {
    assertThat(feesOf(Rules.LUND, month, income, children)).as(test).isEqualTo(fees);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "2019-01, 1425 950 475,   950 475 475",
    "2019-12, 1425 950 475,   950 475 475",
    "2020-06, 1478 986 493,   986 493 493",
    "2021-06, 1510 1007 503,  1007 503 503",
    "2022-06, 1572 1048 524,  1048 524 524",
    "2023-06, 1645 1097 548,  1097 548 548",
    "2024-06, 1688 1125 563,  1125 563 563",
    "2025-06, 1771 1181 590,  1181 590 590",
    "2026-01, 1847 1231 616,  1231 616 616",
    "2026-06, 1847 1231 616,  1231 616 616",
    "2026-07, 1547 1031 516,  1031 516 516",
    "2026-12, 1547 1031 516,  1031 516 516"
  })
  void theHighestFeesOfEachPeriod(String month, String preschool, String educare) {
    assertThat(feesOf(Rules.MAXTAXA, month, "-", "P P P")).isEqualTo(preschool);
    assertThat(feesOf(Rules.MAXTAXA, month, "-", "F F F")).isEqualTo(educare);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-12", "2027-01", "2030-06"})
  void neverGuessesAMonthWithoutFigures(String month) {
    assertThatThrownBy(() -> new FeeSchedule(Rules.MAXTAXA).in(YearMonth.parse(month)))
        .isInstanceOf(MissingRule.class)
        .hasMessageStartingWith("Det finns inga beslutade uppgifter om ")
        .hasMessageContaining(month.substring(0, 4));
  }

  @Test
  void tellsWhichFiguresWereUsed() {
    assertThat(new FeeSchedule(Rules.LUND).in(YearMonth.of(2026, 9)).ruleVersion())
        .isEqualTo("test/childcare-fees/2019-01-01+maxtaxa/2026-07-01");
  }

  @Test
  void namesTheTopicInWordsWhenTheMunicipalityHasNoFees() {
    assertThatThrownBy(
            () -> new FeeSchedule(new RuleBook(java.util.Map.of())).in(YearMonth.of(2026, 9)))
        .isInstanceOf(MissingRule.class)
        .hasMessageContaining("avgifter för förskola och fritidshem");
  }

  @Test
  void theYoungestIsTheFirstAndEachPaysItsOwnActivitysRate() {
    var fee =
        september(Rules.MAXTAXA)
            .of(
                new FeeHousehold(
                    Income.of(70_000),
                    List.of(
                        child("old", "2018-01-01", Activity.SCHOOL_AGE_EDUCARE),
                        child("young", "2024-01-01", Activity.PRESCHOOL))));

    assertThat(fee.of("young").number()).isEqualTo(1);
    assertThat(fee.of("old").number()).isEqualTo(2);
    assertThat(fee.of("old").rate().plain()).isEqualTo("1");
    assertThat(fee.children().getFirst().child().key()).isEqualTo("old");
    assertThat(fee.total()).isEqualTo(2063);
  }

  @Test
  void twinsAreCountedTheSameWayHoweverTheyAreGiven() {
    var preschool = child("a", "2020-01-01", Activity.PRESCHOOL);
    var educare = child("b", "2020-01-01", Activity.SCHOOL_AGE_EDUCARE);
    var one =
        september(Rules.LUND).of(new FeeHousehold(Income.of(50_000), List.of(preschool, educare)));
    var other =
        september(Rules.LUND).of(new FeeHousehold(Income.of(50_000), List.of(educare, preschool)));

    assertThat(one.of("a").number()).isEqualTo(1);
    assertThat(other.of("a").number()).isEqualTo(1);
    assertThat(one.total()).isEqualTo(other.total());
  }

  @Test
  void writesTheCalculationOut() {
    assertThat(formula(Rules.MAXTAXA, "40000", "P"))
        .isEqualTo("Barn 1, förskola: (40 000 kr − 10 000 kr) × 3 % = 900 kr.");
    assertThat(formula(Rules.MAXTAXA, "70000", "P"))
        .isEqualTo(
            "Barn 1, förskola: (61 560 kr (inkomsttaket) − 10 000 kr) × 3 % = 1 546,80 kr,"
                + " avrundat till 1 547 kr.");
    assertThat(formula(Rules.MAXTAXA, "-", "F")).contains("eftersom ingen inkomst är uppgiven");
    assertThat(formula(Rules.MAXTAXA, "9000", "P"))
        .isEqualTo(
            "Barn 1, förskola: inkomsten 9 000 kr är inte högre än avdraget 10 000 kr, alltså 0 kr.");
    assertThat(formula(Rules.MAXTAXA, "0", "P")).endsWith("ingen inkomst, alltså 0 kr.");
    assertThat(formula(Rules.LUND, "40000", "3"))
        .contains("× 2,4 % = 720 kr.")
        .contains("från och med höstterminen det år barnet fyller tre");
    var fourth = september(Rules.LUND).of(household("40000", "P P P P", 2026)).children().getLast();
    assertThat(fourth.formula(SV))
        .isEqualTo("Barn 4, förskola: ingen avgift från och med det fjärde barnet.");
    assertThat(fourth.formula(Locale.ENGLISH))
        .isEqualTo("Child 4, preschool: no fee from the fourth child on.");
  }

  @Test
  void aLastMonthIsPaidByTheDayWhereTheMunicipalityDoesSo() {
    var lastDay = LocalDate.of(2026, 9, 15);

    assertThat(september(Rules.LUND).lastMonth(900, lastDay)).isEqualTo(450);
    assertThat(september(Rules.LUND).lastMonth(901, lastDay)).isEqualTo(451);
    assertThat(september(Rules.LUND).lastMonth(900, LocalDate.of(2026, 9, 30))).isEqualTo(900);
    assertThat(september(Rules.MAXTAXA).lastMonth(900, lastDay)).isEqualTo(900);
    assertThatThrownBy(() -> september(Rules.LUND).lastMonth(900, LocalDate.of(2026, 10, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reducedMonthsMayHaveFullFeeInSummer() {
    var malmo = Rules.maxtaxa();
    malmo.put(
        "preschoolFromThree",
        java.util.Map.of(
            "from",
            "08-15",
            "rates",
            List.of("2.4", "1.6", "0.8"),
            "fullFeeMonths",
            List.of("6", "7")));
    var fees = new FeeSchedule(Rules.fees(malmo, "childcare-fees"));
    var three =
        new FeeHousehold(Income.of(40_000), List.of(child("a", "2022-12-31", Activity.PRESCHOOL)));

    assertThat(fees.in(YearMonth.of(2025, 7)).of(three).children().getFirst().reduced()).isEmpty();
    assertThat(fees.in(YearMonth.of(2025, 8)).of(three).children().getFirst().reduced())
        .contains(Reduction.FROM_THREE);
    assertThat(fees.in(YearMonth.of(2026, 5)).of(three).children().getFirst().reduced())
        .contains(Reduction.FROM_THREE);
    assertThat(fees.in(YearMonth.of(2026, 6)).of(three).total()).isEqualTo(1200);
  }

  private static FeeMonth september(RuleBook rules) {
    return new FeeSchedule(rules).in(YearMonth.of(2026, 9));
  }

  private static String formula(RuleBook rules, String income, String children) {
    return september(rules)
        .of(household(income, children, 2026))
        .children()
        .getFirst()
        .formula(SV)
        .replace('\u00a0', ' ');
  }

  private static String feesOf(RuleBook rules, String month, String income, String children) {
    var fee =
        new FeeSchedule(rules)
            .in(YearMonth.parse(month))
            .of(household(income, children, Integer.parseInt(month.substring(0, 4))));
    return String.join(" ", fee.children().stream().map(c -> Integer.toString(c.fee())).toList());
  }

  /** P: in preschool, under three. 3: in preschool, turning three this year. F: in educare. */
  private static FeeHousehold household(String income, String children, int year) {
    var all = new ArrayList<FeeChild>();
    for (var kind : Arrays.asList(children.split(" "))) {
      int day = 28 - all.size();
      var key = "child" + all.size();
      all.add(
          switch (kind) {
            case "P" -> child(key, "2025-01-" + day, Activity.PRESCHOOL);
            case "3" -> child(key, (year - 3) + "-01-" + day, Activity.PRESCHOOL);
            default -> child(key, "2014-01-" + day, Activity.SCHOOL_AGE_EDUCARE);
          });
    }
    var stated =
        income.equals("-") ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(income));
    return new FeeHousehold(Income.of(stated), all);
  }

  private static FeeChild child(String key, String birthDate, Activity activity) {
    return new FeeChild(key, LocalDate.parse(birthDate), activity);
  }
}
