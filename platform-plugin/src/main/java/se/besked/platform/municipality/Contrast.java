package se.besked.platform.municipality;

import java.util.Locale;

/**
 * The contrast between a colour and white text.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#contrast-minimum">WCAG 2.2, 1.4.3</a>
 */
final class Contrast {
  static final double LEAST_FOR_TEXT = 4.5;

  private Contrast() {}

  /** The ratio to white, 1 to 21, of a colour written {@code #rrggbb}. */
  static double toWhite(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    double luminance =
        0.2126 * linear(rgb >> 16 & 0xff)
            + 0.7152 * linear(rgb >> 8 & 0xff)
            + 0.0722 * linear(rgb & 0xff);
    return 1.05 / (luminance + 0.05);
  }

  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  /** Rounded down to tenths, so that a ratio just too small is never shown as enough: 4,4:1. */
  static String shown(double ratio) {
    return String.format(Locale.of("sv"), "%.1f:1", Math.floor(ratio * 10) / 10);
  }
}
