package se.besked.childcare.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.childcare.Rules;
import se.besked.childcare.notice.NoticePeriod.Unit;

class TerminationTest {
  private static final NoticePeriod TWO_MONTHS = new NoticePeriod(Unit.MONTHS, 2, false);
  private static final NoticePeriod STARTED_MONTH_AND_ONE = new NoticePeriod(Unit.MONTHS, 1, true);
  private static final Locale SV = Locale.of("sv");

  @ParameterizedTest(name = "{0}: {4} + {2} {1}, month end {3} = {5}")
  @CsvSource({
    "T-QUE-10, MONTHS, 2,  false, 2026-12-15, 2027-02-15",
    "T-QUE-10, MONTHS, 2,  false, 2026-12-31, 2027-02-28",
    "T-QUE-11, MONTHS, 1,  true,  2026-11-22, 2026-12-31",
    "leap,     MONTHS, 2,  false, 2027-12-31, 2028-02-29",
    "align,    MONTHS, 1,  true,  2027-01-31, 2027-02-28",
    "align,    MONTHS, 0,  true,  2026-11-01, 2026-11-30",
    "days,     DAYS,   30, false, 2026-11-22, 2026-12-22",
    "days,     DAYS,   30, true,  2026-11-22, 2026-12-31"
  })
  void lastDays(String test, Unit unit, int value, boolean align, LocalDate given, LocalDate last) {
    assertThat(new NoticePeriod(unit, value, align).lastDay(given)).as(test).isEqualTo(last);
  }

  @Test
  void aWishBeforeTheNoticePeriodHasPassedIsExplained() {
    var notice =
        TWO_MONTHS.given(LocalDate.of(2026, 12, 31), Optional.of(LocalDate.of(2027, 1, 15)));

    assertThat(notice.lastDay()).isEqualTo("2027-02-28");
    assertThat(notice.laterThanWished()).isTrue();
    assertThat(notice.formula(SV))
        .contains("31 december 2026 + 2 månader = 28 februari 2027")
        .contains("Februari 2027 har ingen dag 31")
        .contains("Den önskade sista dagen är den 15 januari 2027")
        .contains("avgiften betalas till och med den 28 februari 2027");
  }

  @Test
  void aLaterWishIsGranted() {
    var notice =
        TWO_MONTHS.given(LocalDate.of(2026, 12, 15), Optional.of(LocalDate.of(2027, 6, 11)));

    assertThat(notice.lastDay()).isEqualTo("2027-06-11");
    assertThat(notice.laterThanWished()).isFalse();
    assertThat(notice.formula(SV)).contains("11 juni 2027");
  }

  /** The day before, on and after the earliest: only the first is later than wished. */
  @ParameterizedTest
  @CsvSource({
    "-1, true,  2027-02-15, avgiften betalas till och med den 15 februari 2027",
    "0,  false, 2027-02-15, ''",
    "1,  false, 2027-02-16, 'längre, till och med den 16 februari 2027'"
  })
  void aWishIsKeptFromTheEarliestDayOn(
      int days, boolean later, LocalDate last, String explanation) {
    var given = LocalDate.of(2026, 12, 15);
    var wish = LocalDate.of(2027, 2, 15).plusDays(days);
    var notice = TWO_MONTHS.given(given, Optional.of(wish));

    assertThat(notice.laterThanWished()).isEqualTo(later);
    assertThat(notice.lastDay()).isEqualTo(last);
    if (explanation.isEmpty()) {
      assertThat(notice.formula(SV))
          .isEqualTo(TWO_MONTHS.given(given, Optional.empty()).formula(SV));
    } else {
      assertThat(notice.formula(SV)).contains(explanation);
    }
  }

  /** Later than wished is to end after the wish, and never before it. */
  @Test
  void laterThanWishedMeansJustThat() {
    var given = LocalDate.of(2026, 12, 31);
    for (var wish = given; wish.isBefore(given.plusMonths(4)); wish = wish.plusDays(1)) {
      for (var period : new NoticePeriod[] {TWO_MONTHS, STARTED_MONTH_AND_ONE}) {
        var notice = period.given(given, Optional.of(wish));
        assertThat(notice.lastDay()).isAfterOrEqualTo(wish);
        assertThat(notice.laterThanWished()).isEqualTo(notice.lastDay().isAfter(wish));
      }
    }
  }

  @Test
  void tellsTheCalculation() {
    assertThat(TWO_MONTHS.given(LocalDate.of(2026, 12, 15), Optional.empty()).formula(SV))
        .isEqualTo(
            "Uppsägningstiden är 2 månader: 15 december 2026 + 2 månader = 15 februari 2027.");
    assertThat(
            STARTED_MONTH_AND_ONE.given(LocalDate.of(2026, 11, 22), Optional.empty()).formula(SV))
        .isEqualTo(
            "Uppsägningstiden är påbörjad månad och 1 månad: november 2026 + 1 månad,"
                + " till månadens slut = 31 december 2026.");
    assertThat(
            TWO_MONTHS.given(LocalDate.of(2026, 12, 15), Optional.empty()).formula(Locale.ENGLISH))
        .isEqualTo(
            "The notice period is 2 months: 15 December 2026 + 2 months = 15 February 2027.");
  }

  @Test
  void readsTheMunicipalitysRule() {
    assertThat(NoticePeriod.from(Rules.parameters(Rules.notice("MONTHS", 2, false))))
        .isEqualTo(TWO_MONTHS);
    assertThatThrownBy(() -> NoticePeriod.from(Rules.parameters(Rules.notice("WEEKS", 2, false))))
        .hasMessageContaining("test.unit");
    assertThatThrownBy(() -> NoticePeriod.from(Rules.parameters(Rules.notice("MONTHS", 13, false))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A notice given later never ends earlier, and never before it is given. */
  @Test
  void isMonotone() {
    for (var period :
        new NoticePeriod[] {
          TWO_MONTHS, STARTED_MONTH_AND_ONE, new NoticePeriod(Unit.DAYS, 30, false)
        }) {
      var before = LocalDate.MIN;
      for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
        var last = period.lastDay(day);
        assertThat(last).isAfterOrEqualTo(before).isAfter(day);
        before = last;
      }
    }
  }
}
