package se.besked.platform.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Days and months in JSON, taken strictly and only from the times the rules can be about. */
final class CalendarValues {
  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2099;

  private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
  private static final DateTimeFormatter MONTH = strict("uuuu-MM");

  private CalendarValues() {}

  static Optional<LocalDate> day(JsonNode node) {
    return parsed(node, DAY, LocalDate::from).filter(day -> inRange(day.getYear()));
  }

  static Optional<YearMonth> month(JsonNode node) {
    return parsed(node, MONTH, YearMonth::from).filter(month -> inRange(month.getYear()));
  }

  private static <T extends TemporalAccessor> Optional<T> parsed(
      JsonNode node, DateTimeFormatter format, TemporalQuery<T> type) {
    if (!node.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.parse(node.stringValue(), type));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean inRange(int year) {
    return FIRST_YEAR <= year && year <= LAST_YEAR;
  }

  private static DateTimeFormatter strict(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
