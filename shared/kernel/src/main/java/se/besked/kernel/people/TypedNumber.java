package se.besked.kernel.people;

import java.time.Year;
import java.util.Locale;
import java.util.regex.Pattern;
import se.besked.kernel.text.Written;

/**
 * What somebody has written where a person's number may stand. The one reader that tells a number
 * that nobody can have from a text that is none.
 *
 * <pre>{@code
 * TypedNumber.read("150101-2395", year);    // Somebodys
 * TypedNumber.read("150101-2396", year);    // Wrong: the check digit
 * TypedNumber.read("SKJ-2026-00042", year); // NoNumber
 * }</pre>
 */
public sealed interface TypedNumber {
  /** A personal number or a coordination number that somebody may have. */
  record Somebodys(PersonalNumber number) implements TypedNumber {}

  /** A student registry's own, which no other register knows. */
  record Interim() implements TypedNumber {}

  /** Looks like one of those, and cannot be: the day, the last figure or how many there are. */
  record Wrong() implements TypedNumber {}

  /** Something else, or nothing. */
  record NoNumber() implements TypedNumber {}

  /** Reads what may be anything. */
  static TypedNumber read(String typed, Year thisYear) {
    var plain = Written.figures(typed).replace(" ", "").toUpperCase(Locale.ROOT);
    var number =
        PersonalNumber.tryParse(plain, thisYear)
            .or(() -> PersonalNumber.tryParse(plain.replace("-", ""), thisYear));
    if (number.isPresent()) {
      return new Somebodys(number.get());
    }
    if (Shape.INTERIM.matcher(plain).matches()) {
      return Shape.INTERIM_WITH_A_DAY.matcher(plain).matches() ? new Interim() : new Wrong();
    }
    return Shape.PERSONAL.matcher(plain).matches() ? new Wrong() : new NoNumber();
  }

  /** How numbers look, right or wrong. */
  final class Shape {
    /** Figures alone, as many as in a number without its century, or more. */
    private static final Pattern PERSONAL = Pattern.compile("(?:[-+]?[0-9]){10,14}");

    private static final Pattern INTERIM = Pattern.compile("[0-9]{6,8}[-+]?[A-Z][A-Z0-9][0-9]{2}");

    private static final Pattern INTERIM_WITH_A_DAY =
        Pattern.compile(
            "(?:[0-9]{2})?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[-+]?"
                + "[A-Z][A-Z0-9][0-9]{2}");

    private Shape() {}
  }
}
