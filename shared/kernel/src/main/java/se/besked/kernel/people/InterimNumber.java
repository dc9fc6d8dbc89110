package se.besked.kernel.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.besked.kernel.text.Written;

/**
 * The number that a student registry gives a pupil who has no personal number, as somebody new in
 * the country: birth date, one or two letters, and digits. It is the registry's own, and no other
 * register knows it. {@link #toString()} is masked.
 *
 * <p>Example: {@code InterimNumber.tryParse("20130101-TF01")}.
 */
public final class InterimNumber implements java.io.Serializable {
  private static final Pattern FORM = Pattern.compile("(\\d{8})-?([A-Z][A-Z0-9]\\d{2})");

  private final String text;

  private InterimNumber(String text) {
    this.text = text;
  }

  /** The number if the text is one, otherwise nothing; for input that may be anything. */
  public static Optional<InterimNumber> tryParse(String text) {
    var plain = Written.figures(text).replace(" ", "");
    var match = FORM.matcher(plain.toUpperCase(Locale.ROOT));
    return match.matches()
        ? Optional.of(new InterimNumber(match.group(1) + match.group(2)))
        : Optional.empty();
  }

  /** Eight digits and four signs without separator, as SS12000 has it. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof InterimNumber other && text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Masked: the birth year and nothing that identifies. */
  @Override
  public String toString() {
    return text.substring(0, 4) + "****-****";
  }
}
