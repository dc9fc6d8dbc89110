package se.besked.casework.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a deadline stands on a day. */
public enum Urgency {
  PASSED,
  TODAY,
  /** Within a week. */
  SOON,
  LATER,
  NONE;

  private static final int SOON_DAYS = 7;

  public static Urgency of(@Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return NONE;
    }
    if (due.isBefore(today)) {
      return PASSED;
    }
    if (due.equals(today)) {
      return TODAY;
    }
    return due.isAfter(today.plusDays(SOON_DAYS)) ? LATER : SOON;
  }
}
