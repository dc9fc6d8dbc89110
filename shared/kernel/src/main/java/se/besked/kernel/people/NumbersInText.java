package se.besked.kernel.people;

import java.time.Year;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.besked.kernel.text.Written;

/**
 * Numbers of people in what somebody has written, for texts that end up in lists, logs and names of
 * files. A number counts when its check digit is right, by ten or twelve figures of any script,
 * with any dash, a space or nothing before the last four; so does a temporary one of a student
 * registry, whose letters begin with T. Other figures, as those of an invoice, are let be.
 *
 * <pre>{@code
 * NumbersInText.isIn("Ring om 20150101–2395");            // true
 * NumbersInText.replaced("intyg 150101_2395.pdf", "x");   // "intyg x.pdf"
 * }</pre>
 */
public final class NumbersInText {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<!\\p{Nd})(?:\\p{Nd}{2})?\\p{Nd}{6}\\p{Zs}?[\\p{Pd}+_\\x{2212}\\x{FF0B}]?\\p{Zs}?"
              + "(?:\\p{Nd}{4}|[Tt][A-Za-z\\p{Nd}]\\p{Nd}{2})(?!\\p{Nd})");

  /** Of no consequence: a number without its century is somebody's in the one or the other. */
  private static final Year ANY = Year.of(2000);

  private NumbersInText() {}

  public static boolean isIn(String text) {
    return SHAPE.matcher(Written.figures(text)).results().anyMatch(NumbersInText::isSomebodys);
  }

  /** The text with something else in place of each number. */
  public static String replaced(String text, String with) {
    return SHAPE.matcher(text).replaceAll(found -> isSomebodys(found) ? with : found.group());
  }

  private static boolean isSomebodys(MatchResult found) {
    var plain = Written.figures(found.group()).replaceAll("[^0-9A-Za-z]", "");
    return switch (TypedNumber.read(plain, ANY)) {
      case TypedNumber.Somebodys number -> true;
      case TypedNumber.Interim temporary -> true;
      case TypedNumber.Wrong nobodys -> false;
      case TypedNumber.NoNumber other -> false;
    };
  }
}
