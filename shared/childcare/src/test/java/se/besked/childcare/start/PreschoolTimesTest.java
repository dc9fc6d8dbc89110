package se.besked.childcare.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.decisions.Finding;
import se.besked.kernel.decisions.Standing;

class PreschoolTimesTest {
  private static final Locale SV = Locale.of("sv");

  @ParameterizedTest(name = "{0}: born {1}, applied {2}, wished {3}: from {4}, by {5}")
  @CsvSource({
    "T-LAW-1, 2025-12-10, 2026-08-01, 2026-12-01, 2026-12-10, 2026-12-10",
    "T-LAW-2, 2025-01-01, 2026-11-22, 2027-01-10, 2026-01-01, 2027-03-22",
    "T-LAW-4, 2025-01-01, 2026-11-22, 2027-08-16, 2026-01-01, 2027-08-16",
    "clamped, 2025-01-01, 2026-10-31, 2026-11-01, 2026-01-01, 2027-02-28",
    "leap,    2024-02-29, 2026-11-22, 2027-01-10, 2025-02-28, 2027-03-22",
    "holiday, 2025-01-01, 2026-08-25, 2026-09-01, 2026-01-01, 2026-12-25"
  })
  void dates(
      String test,
      LocalDate born,
      LocalDate applied,
      LocalDate wished,
      LocalDate earliest,
      LocalDate guarantee) {
    var times = new PreschoolTimes(born, applied, wished, 4);

    assertThat(times.earliestStart()).as(test).isEqualTo(earliest);
    assertThat(times.guaranteeDate()).as(test).isEqualTo(guarantee);
  }

  @Test
  void warnsWhenTheWishLiesInsideTheGuarantee() {
    var times = times("2025-01-01", "2026-11-22", "2027-01-10");
    var finding = finding(times, PreschoolTimes.GUARANTEE);

    assertThat(times.wishedInsideGuarantee()).isTrue();
    assertThat(finding.standing()).isEqualTo(Standing.NOT_MET);
    assertThat(finding.text()).contains("22 mars 2027", "4 månader", "10 januari 2027");
    assertThat(finding.law().shown()).isEqualTo("8 kap. 14 § skollagen (2010:800)");
    assertThat(finding.inputs()).containsEntry("guaranteeMonths", 4);
  }

  @Test
  void doesNotWarnOtherwise() {
    var finding =
        finding(times("2025-01-01", "2026-11-22", "2027-08-16"), PreschoolTimes.GUARANTEE);

    assertThat(finding.standing()).isEqualTo(Standing.MET);
    assertThat(finding.text())
        .isEqualTo("Kommunen ska erbjuda en plats senast den 16 augusti 2027.");
  }

  @Test
  void tooYoungIsToldWithTheFirstDay() {
    var finding = finding(times("2025-12-10", "2026-08-01", "2026-12-01"), PreschoolTimes.AGE);

    assertThat(finding.standing()).isEqualTo(Standing.NOT_MET);
    assertThat(finding.text()).contains("10 december 2026");
  }

  @Test
  void generalPreschoolFromTheAutumnOfTheYearTheChildTurnsThree() {
    assertThat(finding(times("2023-12-31", "2026-01-01", "2026-09-01"), PreschoolTimes.GENERAL))
        .as("T-LAW-6")
        .matches(f -> f.standing() == Standing.MET);
    assertThat(finding(times("2024-01-01", "2026-01-01", "2026-09-01"), PreschoolTimes.GENERAL))
        .matches(f -> f.standing() == Standing.NOT_MET);
  }

  @Test
  void whoStartsSchoolIsToldSo() {
    var findings = times("2021-12-31", "2027-01-10", "2027-08-20").findings(SV);

    assertThat(findings).extracting(Finding::rule).doesNotContain(PreschoolTimes.GUARANTEE);
    assertThat(findings.getLast().rule()).isEqualTo(PreschoolTimes.SCHOOL_START);
    assertThat(findings.getLast().text()).as("T-LAW-33").contains("höstterminen 2027");
  }

  @Test
  void refusesAWishBeforeTheApplication() {
    assertThatThrownBy(() -> times("2025-01-01", "2026-11-22", "2026-11-21"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theGuaranteeNeverMovesBackwards() {
    var before = LocalDate.MIN;
    for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
      var times = new PreschoolTimes(LocalDate.of(2022, 5, 5), day, day, 4);
      assertThat(times.guaranteeDate()).isAfterOrEqualTo(before).isAfter(day.plusDays(110));
      assertThat(times.guaranteeDate()).isBefore(day.plusDays(125));
      before = times.guaranteeDate();
    }
  }

  private static PreschoolTimes times(String born, String applied, String wished) {
    return new PreschoolTimes(
        LocalDate.parse(born), LocalDate.parse(applied), LocalDate.parse(wished), 4);
  }

  private static Finding finding(PreschoolTimes times, String rule) {
    return times.findings(SV).stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }
}
