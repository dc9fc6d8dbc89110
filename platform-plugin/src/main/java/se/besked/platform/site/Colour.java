package se.besked.platform.site;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An opaque colour in sRGB.
 *
 * @param rgb red, green and blue in the lowest 24 bits
 */
public record Colour(int rgb) {
  /** The contrast text must reach (WCAG 2.2, 1.4.3). */
  public static final double TEXT_CONTRAST = 4.5;

  public static final Colour WHITE = new Colour(0xFFFFFF);

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  public Colour {
    if ((rgb & 0xFF000000) != 0) {
      throw new IllegalArgumentException("not an opaque sRGB colour");
    }
  }

  /** From {@code #rrggbb}; also what configuration values are read by. */
  public static Colour valueOf(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a colour is written #rrggbb");
    }
    return new Colour(Integer.parseInt(hex, 1, 7, 16));
  }

  /** As written in a style sheet. */
  public String css() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }

  /** Contrast ratio from 1 to 21 (WCAG 2.2). */
  public double contrastWith(Colour other) {
    var lighter = Math.max(luminance(), other.luminance());
    var darker = Math.min(luminance(), other.luminance());
    return (lighter + 0.05) / (darker + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    var share = (channel & 0xFF) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
