package se.besked.eservice;

import java.time.LocalDate;
import se.besked.kernel.law.SchoolYear;

/** The first and the last day that a decision is for. */
public record Validity(LocalDate from, LocalDate to) {
  public Validity {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("A decision ends before it begins: " + from + "–" + to);
    }
  }

  public static Validity of(SchoolYear year) {
    return new Validity(year.firstDay(), year.lastDay());
  }
}
