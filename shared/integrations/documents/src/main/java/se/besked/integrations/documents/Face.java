package se.besked.integrations.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The typefaces of a letter beside its own, in the order in which they are asked for a character.
 * All of them are Noto, under the SIL Open Font License. Read when the first letter needs them: the
 * larger half is Chinese and Korean.
 */
enum Face {
  LATIN("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
  ARABIC("NotoNaskhArabic-Regular.ttf"),
  HEBREW("NotoSansHebrew-Regular.ttf"),
  SYRIAC("NotoSansSyriac-Regular.ttf"),
  ETHIOPIC("NotoSansEthiopic-Regular.ttf"),
  ARMENIAN("NotoSansArmenian-Regular.ttf"),
  GEORGIAN("NotoSansGeorgian-Regular.ttf"),
  THAI("NotoSansThai-Regular.ttf"),
  MATHS("NotoSansMath-Regular.ttf"),
  SYMBOLS("NotoSansSymbols-Regular.ttf"),
  MORE_SYMBOLS("NotoSansSymbols2-Regular.ttf"),
  CHINESE("NotoSansSC-Regular.ttf"),
  KOREAN("NotoSansKR-Regular.ttf"),
  SIGNS("NotoEmoji-Regular.ttf");

  /** What glyphs are measured in, as in the file of the letter: thousandths of the size. */
  static final float UNITS = 1000;

  private final String regular;
  private final String bold;

  Face(String regular) {
    this(regular, "");
  }

  Face(String regular, String bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** The first that has a character. */
  static Optional<Face> having(int character) {
    return Arrays.stream(values()).filter(face -> face.has(character)).findFirst();
  }

  boolean has(int character) {
    return font(false).canDisplay(character);
  }

  Font font(boolean heavy) {
    return Objects.requireNonNull((heavy ? Loaded.BOLD : Loaded.REGULAR).get(this));
  }

  private static Font read(String file) {
    try (InputStream in = Resources.open("fonts/" + file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(UNITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("Not a font: " + file, e);
    }
  }

  /** Holds them from when one is asked for. */
  private static final class Loaded {
    static final Map<Face, Font> REGULAR = each(face -> read(face.regular));

    /** A script that has no heavy cut of its own is made a little heavier. */
    static final Map<Face, Font> BOLD =
        each(
            face -> face.bold.isEmpty() ? face.font(false).deriveFont(Font.BOLD) : read(face.bold));

    private static Map<Face, Font> each(Function<Face, Font> reading) {
      var fonts = new EnumMap<Face, Font>(Face.class);
      for (var face : values()) {
        fonts.put(face, reading.apply(face));
      }
      return fonts;
    }
  }
}
