package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {
  @ParameterizedTest
  @CsvSource({
    "2026-08-01, 2026/27", // LAW-27: from August …
    "2026-11-22, 2026/27",
    "2027-01-01, 2026/27",
    "2027-06-30, 2026/27", // … to June
    "2027-07-31, 2026/27",
    "2027-08-01, 2027/28",
  })
  void containing(LocalDate day, String year) {
    assertThat(SchoolYear.containing(day)).hasToString(year);
  }

  @Test
  void everyDayLiesInItsOwnSchoolYear() {
    for (var day = LocalDate.of(2020, 1, 1); day.getYear() < 2032; day = day.plusDays(1)) {
      var year = SchoolYear.containing(day);
      assertThat(day).isBetween(year.firstDay(), year.lastDay());
      assertThat(year.next().firstDay()).isEqualTo(year.lastDay().plusDays(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"2026/27, 2026", "' 2026/27 ', 2026", "2099/00, 2099", "1999/00, 1999"})
  void parsed(String text, int startYear) {
    assertThat(SchoolYear.parse(text)).isEqualTo(new SchoolYear(startYear));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-27", "2026/2027", "26/27", "2026/7", "läsåret 2026/27"})
  void anotherFormIsRefused(String text) {
    assertThatThrownBy(() -> SchoolYear.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Läsåret skrivs som 2026/27.");
  }

  @Test
  void yearsThatDoNotFollowEachOtherAreRefusedWithAProposal() {
    assertThatThrownBy(() -> SchoolYear.parse("2026/28"))
        .hasMessage("Läsåret 2026/28 finns inte. Menar du 2026/27?");
  }

  @ParameterizedTest
  @CsvSource({"2026/27, false", "2027/28, false", "2028/29, true", "2035/36, true"})
  void theTenYearSchoolBeginsInTheAutumnOf2028(String year, boolean ten) {
    assertThat(SchoolYear.parse(year).tenYearSchool()).isEqualTo(ten);
  }

  @Test
  void ordered() {
    assertThat(SchoolYear.parse("2026/27")).isLessThan(SchoolYear.parse("2027/28"));
  }
}
