package se.besked.childcare.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.childcare.Rules;

class FeeRulesTest {
  private final FeeRules lund = FeeRules.from(Rules.parameters(Rules.lund()));

  @ParameterizedTest
  @CsvSource({
    "3, 300, 3",
    "2.4, 240, 2.4",
    "0.7, 70, 0.7",
    "0, 0, 0",
    "1.25, 125, 1.25",
    "2.40, 240, 2.4"
  })
  void readsPercentagesExactly(String written, int hundredths, String plain) {
    assertThat(Rate.parse(written)).isEqualTo(new Rate(hundredths));
    assertThat(Rate.parse(written).plain()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2,4", "2.", ".4", "-1", "2.444", "10", "3 %", "١"})
  void refusesOtherWaysToWriteThem(String written) {
    assertThatThrownBy(() -> Rate.parse(written)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesFeesAboveTheLaw() {
    assertRefused("preschool", List.of("3.1", "2", "1"), "högst 3, 2 och 1 procent");
    assertRefused("schoolAgeEducare", List.of("2", "1.1", "1"), "högst 2, 1 och 1 procent");
    assertRefused("preschool", List.of("2", "3", "1"), "öka");
    assertRefused("preschool", List.of("3", "2"), "tre");
    assertRefused("preschool", "3", "lista");
    assertRefused(
        "preschoolFromThree",
        Map.of("from", "09-01", "rates", List.of("3", "2", "1.5")),
        "högst 3, 2 och 1 procent");
    assertRefused(
        "preschoolFromThree", Map.of("from", "1 sep", "rates", List.of("2", "1", "1")), "09-01");
    assertRefused(
        "preschoolSpecialSupport", Map.of("rates", List.of("3", "2", "1.1")), "särskilt stöd");
    assertRefused(
        "preschoolSpecialSupport",
        Map.of("rates", List.of("2", "1", "1"), "hours", 15),
        "preschoolSpecialSupport.hours");
    assertRefused("sharedHomes", "BOTH", "sharedHomes");
    assertRefused("retroactiveMonths", -1, "bakåt");
    assertRefused("statementAgeMonths", 0, "minst en månad");
    assertRefused("sharedhomes", "HALF", "sharedhomes");
    assertRefused("postControl", Map.of("toleranceKronor", -1, "payMonths", 4), "Toleransen");
  }

  private static void assertRefused(String name, Object value, String sentence) {
    var values = Rules.lund();
    values.put(name, value);
    assertThatThrownBy(() -> FeeRules.from(Rules.parameters(values)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void anOldStatementGivesTheHighestFee() {
    var stated = Income.of(30_000);
    var from = LocalDate.of(2025, 11, 22);

    assertThat(lund.statementHoldsThrough(from)).contains(LocalDate.of(2026, 11, 22));
    assertThat(lund.charged(stated, from, LocalDate.of(2026, 11, 22))).isEqualTo(stated);
    assertThat(lund.charged(stated, from, LocalDate.of(2026, 11, 23))).isEqualTo(Income.NOT_STATED);
    var maxtaxa = FeeRules.from(Rules.parameters(Rules.maxtaxa()));
    assertThat(maxtaxa.charged(stated, from, LocalDate.of(2040, 1, 1))).isEqualTo(stated);
  }

  @Test
  void aChangeReachesOnlySoFarBack() {
    assertThat(lund.earliestChange(LocalDate.of(2026, 11, 22)))
        .contains(LocalDate.of(2023, 11, 22));
  }

  @Test
  void countsIncomeOfWorkAndNothingElse() {
    var stated = new EnumMap<IncomeKind, Integer>(IncomeKind.class);
    Arrays.stream(IncomeKind.values()).forEach(kind -> stated.put(kind, 1_000));

    assertThat(IncomeKind.counted(stated)).isEqualTo(7_000);
    assertThat(IncomeKind.STUDENT_AID.counts()).isFalse();
    assertThat(IncomeKind.CAPITAL.counts()).isFalse();
    assertThat(IncomeKind.PARENTAL_BENEFIT.shown(Locale.of("sv"))).isEqualTo("Föräldrapenning");
    stated.put(IncomeKind.CAPITAL, -1);
    assertThatThrownBy(() -> IncomeKind.counted(stated))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyPeriodNamesItsSourceAndNoneIsFor2027() {
    var periods = MaximumFee.periods().versions();

    assertThat(periods).hasSize(9).allMatch(v -> v.source().contains("2001:160"));
    assertThat(periods.getLast().validTo()).isEqualTo("2026-12-31");
  }
}
