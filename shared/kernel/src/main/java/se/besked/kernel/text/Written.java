package se.besked.kernel.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What somebody has typed, as it is kept. The one place where text from outside is made fit: forms,
 * staff's pages, the robots' addresses and the names of files all pass here, once, before anything
 * is shown, signed or stored.
 *
 * <p>What is not seen and changes how the rest is read is not kept: control characters, those that
 * turn the direction of writing, with which {@code "U+202E"} shows something else than what is
 * stored, and those that hide in a word, so that it is not found. Right-to-left scripts need none
 * of them: letters carry their own direction. A letter is one character where Unicode has it as one
 * (NFC), so that it is found, compared and printed as others write it. A sign that chooses another
 * look of the character before it stays only where that one has another look. Accents and the like
 * are at most {@value #MOST_ACCENTS} on one letter, and marks of a script's own at most {@value
 * #MOST_MARKS}: no language needs more, and a pile of them covers the lines around it.
 *
 * <pre>{@code
 * Written.line("Rad 1\n  Rad  2");  // "Rad 1 / Rad 2"
 * Written.figures("1990–03–20");    // "1990-03-20"
 * }</pre>
 */
public final class Written {
  private static final int MOST_ACCENTS = 4;
  private static final int MOST_MARKS = 8;

  /**
   * Those without break, as a telephone number or a French colon has, stay where they are alone.
   */
  private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]{2,}|\\t");

  private static final Pattern AT_AN_END = Pattern.compile("^\\p{Zs}|\\p{Zs}$");

  private Written() {}

  /** The text with line breaks as {@code \n} and without what is not seen. Twice is as once. */
  public static String text(String typed) {
    if (typed.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
      return typed;
    }
    var kept = new StringBuilder(typed.length());
    typed
        .replace("\r\n", "\n")
        .codePoints()
        .map(Written::readable)
        .filter(c -> stays(c, kept))
        .forEach(kept::appendCodePoint);
    return Marks.few(Normalizer.normalize(kept, Normalizer.Form.NFC), MOST_ACCENTS, MOST_MARKS);
  }

  private static boolean stays(int c, CharSequence before) {
    if (isJoiner(c)) {
      return joins(before);
    }
    return Marks.isVariant(c)
        ? Marks.hasVariant(before, c)
        : c == '\n' || c == '\t' || !isUnseen(c);
  }

  /** Whether {@link #text} would leave it as it is. */
  public static boolean isFit(String text) {
    return text.equals(text(text));
  }

  /**
   * On one line, for where a line break could pass for a line of ours. Spaces that follow on each
   * other, of whatever width, are one: a row of them fills what is left of a phone's line, so that
   * what comes after stands on a line of its own.
   */
  public static String line(String typed) {
    return String.join(
        " / ",
        text(typed)
            .lines()
            .map(l -> AT_AN_END.matcher(SPACES.matcher(l).replaceAll(" ")).replaceAll(""))
            .filter(l -> !l.isEmpty())
            .toList());
  }

  /**
   * What means the same whoever writes it: every dash is {@code -}, every space is one of ASCII's,
   * and figures of any script are {@code 0} to {@code 9}. For numbers and days, never for words.
   */
  public static String figures(String typed) {
    var plain = new StringBuilder(typed.length());
    text(typed).codePoints().map(Written::figure).forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }

  /**
   * For a page: a character that has no look of its own stands by its {@link #number}, as {@code
   * [U+E000]}, so that whoever reads sees that there is one.
   */
  public static String shown(String text) {
    if (text.codePoints().noneMatch(Written::hasNoLook)) {
      return text;
    }
    var shown = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (hasNoLook(c)) {
                shown.append('[').append(number(c)).append(']');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** A character's number, by which it can be looked up: {@code U+E000}. */
  public static String number(int c) {
    return "U+%04X".formatted(c);
  }

  /** Of a private use it means what its maker says, and a control character nothing here. */
  private static boolean hasNoLook(int c) {
    return switch (Character.getType(c)) {
      case Character.PRIVATE_USE, Character.SURROGATE -> true;
      case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
      default -> false;
    };
  }

  private static int figure(int c) {
    if (c < 0x7F) {
      return c;
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> '0' + Character.digit(c, 10);
      case Character.DASH_PUNCTUATION -> '-';
      case Character.SPACE_SEPARATOR -> ' ';
      default ->
          switch (c) {
            // The sign of minus, and the sign of plus that fills a Chinese character's room.
            case 0x2212 -> '-';
            case 0xFF0B -> '+';
            default -> c;
          };
    };
  }

  /** Other line breaks are line breaks; half of a character is none; an empty cell is a space. */
  private static int readable(int c) {
    return switch (c) {
      case '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
      // Braille without a dot.
      case 0x2800 -> ' ';
      default -> isBetween(c, 0xD800, 0xDFFF) ? 0xFFFD : c;
    };
  }

  /** What Unicode calls ignorable, without joiners and variants, which are asked of before. */
  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.CONTROL
        || isDirection(c)
        || isHiddenInWords(c)
        // The mark of byte order, marks of annotations, and tags, which spell what nobody sees.
        || c == 0xFEFF
        || isBetween(c, 0xFFF0, 0xFFFB)
        || isBetween(c, 0xE0000, 0xE007F);
  }

  /** Embeddings, overrides and isolates, and the marks: Unicode Standard Annex 9. */
  private static boolean isDirection(int c) {
    return c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || isBetween(c, 0x202A, 0x202E)
        || isBetween(c, 0x2066, 0x2069);
  }

  /** Hyphens that may be, spaces without width, letters that fill nothing. */
  private static boolean isHiddenInWords(int c) {
    return switch (c) {
      case 0x00AD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x200B, 0x3164, 0xFFA0 -> true;
      default ->
          isBetween(c, 0x2060, 0x2065)
              || isBetween(c, 0x206A, 0x206F)
              || isBetween(c, 0x1BCA0, 0x1BCA3)
              || isBetween(c, 0x1D173, 0x1D17A);
    };
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  /**
   * Whether what has been written last can be joined to what follows, or kept from it: a letter of
   * the scripts that join, or a sign such as 👩. Between Latin letters a joiner only hides.
   */
  private static boolean joins(CharSequence kept) {
    for (int end = kept.length(); end > 0; ) {
      int last = Character.codePointBefore(kept, end);
      switch (Character.getType(last)) {
        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
            end -= Character.charCount(last);
        case Character.OTHER_LETTER, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> {
          return true;
        }
        default -> {
          return false;
        }
      }
    }
    return false;
  }

  private static boolean isBetween(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
