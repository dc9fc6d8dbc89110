package se.besked.kernel.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who the letter comes from.
 *
 * @param name the municipality, e.g. {@code "Havrelunda kommun"}
 * @param unit the committee or office that answers for the letter; may be empty
 * @param contact how to reach it, one line each
 * @param logo printed above the name
 * @param accentColour for headings and rules, as {@code #rrggbb}; at least 4.5:1 against white
 */
public record Letterhead(
    String name, String unit, List<String> contact, Optional<Picture> logo, String accentColour) {
  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

  /** The contrast that WCAG 2.2 (1.4.3) asks between text and ground. */
  private static final double LEAST_CONTRAST = 4.5;

  public Letterhead {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A sender needs a name");
    }
    if (!COLOUR.matcher(accentColour).matches()) {
      throw new IllegalArgumentException("Not a colour on the form #rrggbb: " + accentColour);
    }
    if (contrastToWhite(accentColour) < LEAST_CONTRAST) {
      throw new IllegalArgumentException("Too pale to read on white paper: " + accentColour);
    }
    contact = List.copyOf(contact);
  }

  private static double contrastToWhite(String colour) {
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
}
