package se.besked.casework.overview;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import se.besked.casework.store.Sql;

/** Whole months, the last included. */
public record Months(YearMonth from, YearMonth to) implements Serializable {
  private static final int MOST = 60;

  public Months {
    if (to.isBefore(from) || from.plusMonths(MOST).isBefore(to)) {
      throw new IllegalArgumentException("The months of an overview are in order and at most 60");
    }
  }

  /** The year that ends with a month. */
  public static Months yearTo(YearMonth last) {
    return new Months(last.minusMonths(11), last);
  }

  Instant begin() {
    return Sql.startOf(from.atDay(1));
  }

  Instant end() {
    return Sql.startOf(to.plusMonths(1).atDay(1));
  }
}
