package se.besked.formkit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.text.Written;

/**
 * A day, written in any of the ways that {@link #parse} understands and kept as it was written.
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
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(\\s*[-/.]\\s*|\\s|)(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{2})(-?)(\\d{2})\\2(\\d{2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/. -]\\s*(\\d{4})");
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(?:den\\s+)?(\\d{1,2})\\.?\\s+(\\p{L}{3,})\\.?\\s+(\\d{4})");

  /** A month by its first letters, in Swedish and English: they never mean different months. */
  private static final List<String> MONTHS =
      List.of(
          "jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec");

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

  /**
   * Reads any of the ways people write a day: {@code 2027-01-10}, {@code 270110}, {@code 10/1
   * 2027}, {@code 10 januari 2027}, with any dash and any space. A day without a year is not
   * guessed. The one reader of days: forms, staff's pages and calculators ask here.
   */
  public static Optional<LocalDate> parse(String text) {
    var written = Written.figures(text).toLowerCase(Locale.ROOT);
    var year = YEAR_FIRST.matcher(written);
    // Without marks between them the figures are eight: 2027110 may be two days.
    if (year.matches() && (!year.group(2).isEmpty() || written.length() == 8)) {
      return day(year.group(1), year.group(3), year.group(4));
    }
    var shortYear = SHORT_YEAR.matcher(written);
    if (shortYear.matches()) {
      return day("20" + shortYear.group(1), shortYear.group(3), shortYear.group(4));
    }
    var day = DAY_FIRST.matcher(written);
    if (day.matches()) {
      return day(day.group(3), day.group(2), day.group(1));
    }
    var words = IN_WORDS.matcher(written);
    return words.matches()
        ? month(words.group(2)).flatMap(m -> day(words.group(3), m, words.group(1)))
        : Optional.empty();
  }

  /** As it is said back to the one who wrote it: {@code söndag 10 januari 2027}. */
  public static String shown(LocalDate day, Locale locale) {
    return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", locale).format(day);
  }

  private static Optional<String> month(String word) {
    return IntStream.range(0, MONTHS.size())
        .filter(m -> word.matches(MONTHS.get(m) + "\\p{L}*"))
        .mapToObj(m -> Integer.toString(m + 1))
        .findFirst();
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

  /** The first day that can be answered, for a calendar to begin with. */
  public Optional<LocalDate> earliest(Answers answers, Facts facts) {
    return earliest.apply(answers, facts);
  }

  public Optional<LocalDate> latest(Answers answers, Facts facts) {
    return latest.apply(answers, facts);
  }

  /** {@code tooEarly} or {@code tooLate}, or nothing. */
  Optional<String> outside(LocalDate day, Answers answers, Facts facts) {
    if (earliest.apply(answers, facts).filter(day::isBefore).isPresent()) {
      return Optional.of("tooEarly");
    }
    return latest.apply(answers, facts).filter(day::isAfter).map(d -> "tooLate");
  }
}
