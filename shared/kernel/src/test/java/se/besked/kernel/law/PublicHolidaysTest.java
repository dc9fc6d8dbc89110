package se.besked.kernel.law;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our own reading of the law against a calendar that others keep. */
class PublicHolidaysTest {
  private static final HolidayManager SWEDEN =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

  @Test
  void theSameDaysAsAnotherCalendarKeeps() {
    for (int year = 2005; year <= 2100; year++) {
      assertThat(withoutOrdinaryWeekends(ours(year)))
          .as("holidays %d", year)
          .isEqualTo(withoutOrdinaryWeekends(theirs(year)));
    }
  }

  @Test
  void easterSunday() {
    for (int year = 1900; year <= 2100; year++) {
      var easter =
          SWEDEN.getHolidays(Year.of(year)).stream()
              .filter(h -> h.getPropertiesKey().equals("christian.EASTER"))
              .map(Holiday::getDate)
              .findFirst()
              .orElseThrow();
      assertThat(PublicHolidays.easterSunday(year)).isEqualTo(easter);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1900, 1900-04-15",
    "1943, 1943-04-25",
    "1954, 1954-04-18",
    "1981, 1981-04-19",
    "2008, 2008-03-23",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25",
    "2049, 2049-04-18",
    "2076, 2076-04-19",
  })
  void easterInYearsWhereSimplerRulesErr(int year, LocalDate easter) {
    assertThat(PublicHolidays.easterSunday(year)).isEqualTo(easter);
  }

  @Test
  void movingDaysKeepTheirWeekday() {
    for (int year = 2005; year <= 2100; year++) {
      var names =
          daysOf(year)
              .filter(d -> PublicHolidays.whyNoPeriodEnds(d).isPresent())
              .collect(
                  Collectors.toMap(
                      d -> PublicHolidays.whyNoPeriodEnds(d).orElseThrow(), d -> d, (a, b) -> a));
      assertThat(names.get("midsommardagen").getDayOfWeek()).isEqualTo(SATURDAY);
      assertThat(MonthDay.from(names.get("midsommardagen")))
          .isBetween(MonthDay.of(6, 20), MonthDay.of(6, 26));
      assertThat(MonthDay.from(names.get("midsommarafton")))
          .isBetween(MonthDay.of(6, 19), MonthDay.of(6, 25));
      assertThat(names.get("alla helgons dag").getDayOfWeek()).isEqualTo(SATURDAY);
      assertThat(names.get("alla helgons dag"))
          .isBetween(LocalDate.of(year, 10, 31), LocalDate.of(year, 11, 6));
    }
  }

  @ParameterizedTest
  @CsvSource({"2027-01-05", "2027-03-25", "2027-04-30", "2027-05-07", "2027-05-17", "2027-12-23"})
  void daysManyBelieveToBeFreeAreOrdinary(LocalDate day) {
    assertThat(PublicHolidays.whyNoPeriodEnds(day)).isEmpty();
  }

  private static Set<LocalDate> ours(int year) {
    return daysOf(year)
        .filter(d -> PublicHolidays.whyNoPeriodEnds(d).isPresent())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The other calendar has what lag (1989:253) calls holidays, and Midsummer's Eve, Christmas Eve
   * and New Year's Eve as far as it lists them; lag (1930:173) puts all three on a par with them.
   */
  private static Set<LocalDate> theirs(int year) {
    var days =
        SWEDEN.getHolidays(Year.of(year)).stream()
            .map(Holiday::getDate)
            .collect(Collectors.toCollection(TreeSet::new));
    var midsummer =
        days.stream()
            .filter(d -> d.getDayOfWeek() == SATURDAY)
            .filter(d -> d.getMonthValue() == 6 && d.getDayOfMonth() >= 20)
            .filter(d -> d.getDayOfMonth() <= 26)
            .findFirst()
            .orElseThrow();
    days.add(midsummer.minusDays(1));
    days.add(LocalDate.of(year, 12, 24));
    days.add(LocalDate.of(year, 12, 31));
    return days;
  }

  private static Set<LocalDate> withoutOrdinaryWeekends(Set<LocalDate> days) {
    return days.stream()
        .filter(d -> !EnumSet.of(SATURDAY, SUNDAY).contains(d.getDayOfWeek()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.stream.Stream<LocalDate> daysOf(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }
}
