package se.besked.formkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import se.besked.kernel.facts.Facts;

/**
 * A day, kept as {@code 2027-01-10}. People may write it as {@code 10/1 2027}, {@code 10.1.2027} or
 * {@code 20270110}, too.
 *
 * @param earliest the first day that can be answered, empty for any
 * @param latest the last day that can be answered, empty for any
 */
public record Day(
    String key,
    BiFunction<Answers, Facts, Optional<LocalDate>> earliest,
    BiFunction<Answers, Facts, Optional<LocalDate>> latest,
    Condition askedWhen,
    Condition requiredWhen)
    implements Question<LocalDate> {
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/. -]\\s*(\\d{4})");

  public static Day day(String key) {
    return new Day(
        key,
        (a, f) -> Optional.empty(),
        (a, f) -> Optional.empty(),
        Condition.ALWAYS,
        Condition.ALWAYS);
  }

  public Day from(BiFunction<Answers, Facts, Optional<LocalDate>> first) {
    return new Day(key, first, latest, askedWhen, requiredWhen);
  }

  public Day until(BiFunction<Answers, Facts, Optional<LocalDate>> last) {
    return new Day(key, earliest, last, askedWhen, requiredWhen);
  }

  public Day askedWhen(Condition condition) {
    return new Day(key, earliest, latest, condition, requiredWhen);
  }

  public Day optional() {
    return new Day(key, earliest, latest, askedWhen, Condition.NEVER);
  }

  @Override
  public Optional<LocalDate> read(List<String> raw, Facts facts) {
    return raw.stream().findFirst().map(String::strip).flatMap(Day::parse);
  }

  /** Reads any of the ways people write a day. */
  public static Optional<LocalDate> parse(String text) {
    var year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return day(year.group(1), year.group(2), year.group(3));
    }
    var day = DAY_FIRST.matcher(text);
    return day.matches() ? day(day.group(3), day.group(2), day.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Which days are possible depends on other answers, so {@link Form} asks {@link #outside}. */
  @Override
  public Optional<String> wrong(List<String> raw, Facts facts) {
    boolean written = raw.stream().anyMatch(t -> !t.isBlank());
    return written && read(raw, facts).isEmpty() ? Optional.of("wrong") : Optional.empty();
  }

  /** {@code tooEarly} or {@code tooLate}, or nothing. */
  Optional<String> outside(LocalDate day, Answers answers, Facts facts) {
    if (earliest.apply(answers, facts).filter(day::isBefore).isPresent()) {
      return Optional.of("tooEarly");
    }
    return latest.apply(answers, facts).filter(day::isAfter).map(d -> "tooLate");
  }
}
