package se.besked.kernel.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/**
 * Days on which no legal period ends.
 *
 * @see <a href="https://lagen.nu/1989:253">lag (1989:253) om allmänna helgdagar</a>
 * @see <a href="https://lagen.nu/1930:173">lag (1930:173) om beräkning av lagstadgad tid 2 §</a>
 */
public final class PublicHolidays {
  private static final Set<MonthDay> FIXED_HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(5, 1),
          MonthDay.of(6, 6),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  private PublicHolidays() {}

  /**
   * Why a legal period may not end on this day, in Swedish, or nothing when it may: Sundays and
   * public holidays, and, equal to them, Saturdays, Midsummer's Eve, Christmas Eve and New Year's
   * Eve.
   */
  public static Optional<String> whyNoPeriodEnds(LocalDate day) {
    return holidayName(day)
        .or(
            () ->
                switch (day.getDayOfWeek()) {
                  case SATURDAY -> Optional.of("lördag");
                  case SUNDAY -> Optional.of("söndag");
                  case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Optional.empty();
                });
  }

  private static Optional<String> holidayName(LocalDate day) {
    var easter = easterSunday(day.getYear());
    var monthDay = MonthDay.from(day);
    if (FIXED_HOLIDAYS.contains(monthDay)) {
      return Optional.of(fixedName(monthDay));
    }
    if (day.equals(easter.minusDays(2))) {
      return Optional.of("långfredagen");
    }
    if (day.equals(easter)) {
      return Optional.of("påskdagen");
    }
    if (day.equals(easter.plusDays(1))) {
      return Optional.of("annandag påsk");
    }
    if (day.equals(easter.plusDays(39))) {
      return Optional.of("Kristi himmelsfärdsdag");
    }
    if (day.equals(easter.plusDays(49))) {
      return Optional.of("pingstdagen");
    }
    var midsummer = saturdayFrom(day.getYear(), Month.JUNE, 20);
    if (day.equals(midsummer)) {
      return Optional.of("midsommardagen");
    }
    if (day.equals(midsummer.minusDays(1))) {
      return Optional.of("midsommarafton");
    }
    if (day.equals(saturdayFrom(day.getYear(), Month.OCTOBER, 31))) {
      return Optional.of("alla helgons dag");
    }
    if (monthDay.equals(MonthDay.of(12, 24))) {
      return Optional.of("julafton");
    }
    if (monthDay.equals(MonthDay.of(12, 31))) {
      return Optional.of("nyårsafton");
    }
    return Optional.empty();
  }

  private static String fixedName(MonthDay day) {
    return switch (day.getMonth()) {
      case JANUARY -> day.getDayOfMonth() == 1 ? "nyårsdagen" : "trettondedag jul";
      case MAY -> "första maj";
      case JUNE -> "nationaldagen";
      case DECEMBER -> day.getDayOfMonth() == 25 ? "juldagen" : "annandag jul";
      default -> throw new IllegalArgumentException("No fixed holiday in " + day.getMonth());
    };
  }

  private static LocalDate saturdayFrom(int year, Month month, int day) {
    return LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** Easter Sunday by the Gregorian computus (Meeus/Jones/Butcher). */
  static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
