package se.besked.childcare.notice;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import se.besked.kernel.law.Parameters;

/**
 * How long a place goes on, and is paid for, after notice is given. Decided by the municipality.
 *
 * <p>Two months from 31 December 2026 end on 28 February 2027: a day that a month lacks becomes its
 * last. With the month's end, one month from 22 November is "the started month and one more", to 31
 * December. The last day is not moved by weekends: it is no deadline for an act.
 *
 * @param value how many; 0 only together with the month's end
 * @param alignToMonthEnd whether the last day is the last of its month
 */
public record NoticePeriod(Unit unit, int value, boolean alignToMonthEnd) {
  /** What the period is counted in. */
  public enum Unit {
    DAYS,
    MONTHS
  }

  public NoticePeriod {
    if (value < 0 || value > 366 || (unit == Unit.MONTHS && value > 12)) {
      throw new IllegalArgumentException("Uppsägningstiden ska vara 0 till 12 månader.");
    }
  }

  /**
   * Reads {@code {unit: MONTHS, value: 2, alignToMonthEnd: false}}.
   *
   * @throws IllegalArgumentException with a Swedish sentence that names the figure
   */
  public static NoticePeriod from(Parameters p) {
    p.only("unit", "value", "alignToMonthEnd");
    return new NoticePeriod(
        p.oneOf(Unit.class, "unit"), p.whole("value"), p.flag("alignToMonthEnd"));
  }

  /** The earliest last day when notice is given on a day. */
  public LocalDate lastDay(LocalDate givenOn) {
    var day =
        switch (unit) {
          case DAYS -> givenOn.plusDays(value);
          case MONTHS -> givenOn.plusMonths(value);
        };
    return alignToMonthEnd ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
  }

  /**
   * A notice.
   *
   * @param wished the last day the guardian wishes, where it is given
   */
  public Termination given(LocalDate givenOn, Optional<LocalDate> wished) {
    return new Termination(this, givenOn, wished);
  }
}
