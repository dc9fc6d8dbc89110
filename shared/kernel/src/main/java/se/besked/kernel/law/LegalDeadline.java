package se.besked.kernel.law;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The last day of a period set by law for an act such as an appeal.
 *
 * <p>A period in weeks ends on the same weekday as it began, so the first day is not counted. When
 * the last day is a Saturday, Sunday, public holiday, Midsummer's Eve, Christmas Eve or New Year's
 * Eve, it moves to the next weekday. Trettondagsafton, skärtorsdagen and valborg count as ordinary
 * days.
 *
 * <p>Example: {@code LegalDeadline.weeksFrom(LocalDate.of(2026, 12, 3), 3).lastDay()} is 28
 * December 2026, because 24–27 December are not counted as last days.
 *
 * @param start the day the period runs from
 * @param nominal the last day before any move
 * @param lastDay the last day, to its end, Swedish time
 * @see <a href="https://lagen.nu/1930:173">lag (1930:173) om beräkning av lagstadgad tid</a>
 */
public record LegalDeadline(LocalDate start, LocalDate nominal, LocalDate lastDay)
    implements java.io.Serializable {

  public static LegalDeadline weeksFrom(LocalDate start, int weeks) {
    return movedToWeekday(start, start.plusWeeks(weeks));
  }

  /** A period in months ends on the same date, or on the month's last day when there is none. */
  public static LegalDeadline monthsFrom(LocalDate start, int months) {
    return movedToWeekday(start, start.plusMonths(months));
  }

  private static LegalDeadline movedToWeekday(LocalDate start, LocalDate nominal) {
    var last = nominal;
    while (PublicHolidays.whyNoPeriodEnds(last).isPresent()) {
      last = last.plusDays(1);
    }
    return new LegalDeadline(start, nominal, last);
  }

  public boolean moved() {
    return !lastDay.equals(nominal);
  }

  /** Why the last day moved, e.g. {@code "julafton"}; empty when it did not. */
  public Optional<String> whyMoved() {
    return PublicHolidays.whyNoPeriodEnds(nominal);
  }
}
