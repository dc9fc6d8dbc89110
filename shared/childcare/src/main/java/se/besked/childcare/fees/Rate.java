package se.besked.childcare.fees;

import java.util.regex.Pattern;
import se.besked.childcare.Phrases;

/**
 * A percentage of the fee base, held as a whole number so that no fee is ever computed with
 * fractions that a computer cannot hold.
 *
 * @param hundredths of a percent: 2.4 % is 240
 */
public record Rate(int hundredths) {
  public static final Rate NOTHING = new Rate(0);

  private static final Pattern WRITTEN = Pattern.compile("(\\d)(?:\\.(\\d{1,2}))?");

  public Rate {
    if (hundredths < 0 || hundredths > 999) {
      throw new IllegalArgumentException("En avgift är minst 0 och mindre än 10 procent.");
    }
  }

  /**
   * Reads {@code "2.4"}.
   *
   * @throws IllegalArgumentException with a Swedish sentence when it is written otherwise
   */
  public static Rate parse(String percent) {
    var m = WRITTEN.matcher(percent);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "Procentsatsen %s ska skrivas som \"2.4\".".formatted(percent));
    }
    var decimals = m.group(2) == null ? "" : m.group(2);
    return new Rate(Integer.parseInt(m.group(1) + (decimals + "00").substring(0, 2)));
  }

  boolean isCharged() {
    return hundredths > 0;
  }

  /** The fee exactly, in ten-thousandths of a krona. */
  long of(int baseKronor) {
    return (long) baseKronor * hundredths;
  }

  /** Without trailing zeros: {@code "2.4"}, {@code "0"}. */
  public String plain() {
    var decimals = "%02d".formatted(hundredths % 100).replaceAll("0+$", "");
    return hundredths / 100 + (decimals.isEmpty() ? "" : "." + decimals);
  }

  /** {@code 2,4 %} in Swedish, {@code 2.4%} in English. */
  public String shown(Phrases words) {
    return words.decimal(plain()) + (words.isEnglish() ? "%" : "\u00a0%");
  }
}
