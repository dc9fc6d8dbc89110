package se.besked.kernel.law;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.kernel.law.PublicHolidays.whyNoPeriodEnds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDeadlineTest {
  @ParameterizedTest(name = "got the decision {0}: last day {1} {2}")
  @CsvSource({
    "2026-11-23, 2026-12-14,", // T-DAT-1
    "2026-11-21, 2026-12-14, lördag", // T-DAT-2
    "2026-12-03, 2026-12-28, julafton", // T-DAT-3
    "2026-12-10, 2027-01-04, nyårsafton", // T-DAT-4
    "2026-12-15, 2027-01-05,", // T-DAT-5: trettondagsafton counts
    "2027-03-05, 2027-03-30, långfredagen", // T-DAT-7
    "2026-12-07, 2026-12-28,", // T-DAT-12: served two weeks after sending on 23 November
    "2026-12-04, 2026-12-28, juldagen",
    "2026-12-05, 2026-12-28, annandag jul",
    "2026-12-06, 2026-12-28, söndag",
    "2026-12-11, 2027-01-04, nyårsdagen",
    "2026-12-16, 2027-01-07, trettondedag jul",
    "2027-03-04, 2027-03-25,", // skärtorsdagen counts
    "2027-03-07, 2027-03-30, påskdagen",
    "2027-03-08, 2027-03-30, annandag påsk",
    "2027-04-09, 2027-04-30,", // valborg counts
    "2027-04-10, 2027-05-03, första maj",
    "2027-04-15, 2027-05-07, Kristi himmelsfärdsdag",
    "2027-04-16, 2027-05-07,", // the Friday after Ascension counts
    "2027-04-25, 2027-05-17, pingstdagen",
    "2027-04-26, 2027-05-17,", // Whit Monday counts since 2005
    "2025-05-16, 2025-06-09, nationaldagen",
    "2027-06-04, 2027-06-28, midsommarafton",
    "2027-06-05, 2027-06-28, midsommardagen",
    "2027-10-16, 2027-11-08, alla helgons dag",
    "2027-10-15, 2027-11-05,", // allhelgonaafton counts
  })
  void threeWeeks(LocalDate received, LocalDate last, String why) {
    var deadline = LegalDeadline.weeksFrom(received, 3);

    assertThat(deadline.start()).isEqualTo(received);
    assertThat(deadline.nominal()).isEqualTo(received.plusDays(21));
    assertThat(deadline.lastDay()).isEqualTo(last);
    assertThat(deadline.whyMoved().orElse(null)).isEqualTo(why);
    assertThat(deadline.moved()).isEqualTo(why != null);
  }

  @Test
  void fortyYearsOfStartDates() {
    var weekend = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    for (var day = LocalDate.of(2010, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
      var deadline = LegalDeadline.weeksFrom(day, 3);
      var last = deadline.lastDay();

      assertThat(whyNoPeriodEnds(last)).as("%s from %s", last, day).isEmpty();
      assertThat(last.getDayOfWeek()).isNotIn(weekend);
      assertThat(last).isAfterOrEqualTo(day.plusDays(21)).isBefore(day.plusDays(21 + 7));
      assertThat(deadline.nominal().getDayOfWeek()).isEqualTo(day.getDayOfWeek());
      for (var skipped = deadline.nominal(); skipped.isBefore(last); ) {
        assertThat(whyNoPeriodEnds(skipped)).as("%s was allowed", skipped).isPresent();
        skipped = skipped.plusDays(1);
      }
    }
  }

  @Test
  void laterReceiptNeverGivesAnEarlierLastDay() {
    var before = LegalDeadline.weeksFrom(LocalDate.of(2009, 12, 31), 3).lastDay();
    for (var day = LocalDate.of(2010, 1, 1); day.getYear() < 2050; day = day.plusDays(1)) {
      var last = LegalDeadline.weeksFrom(day, 3).lastDay();
      assertThat(last).isAfterOrEqualTo(before);
      before = last;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 4, 2027-03-22",
    "2027-01-29, 1, 2027-03-01", // 28 February 2027 is a Sunday
    "2027-01-31, 1, 2027-03-01",
    "2028-01-31, 1, 2028-02-29", // leap year
    "2026-08-31, 6, 2027-03-01",
    "2026-05-22, 6, 2026-11-23", // a Sunday
    "2026-12-31, 2, 2027-03-01",
    "2026-06-24, 6, 2026-12-28", // Christmas Eve
  })
  void months(LocalDate start, int months, LocalDate last) {
    assertThat(LegalDeadline.monthsFrom(start, months).lastDay()).isEqualTo(last);
  }
}
