package se.besked.integrations.documents;

import java.util.List;
import se.besked.kernel.text.Written;

/** What becomes of the characters of a text on paper. */
final class Characters {
  private Characters() {}

  /**
   * Whether the letter's own typeface prints a text as it stands, one letter after another from
   * left to right. Everything else is set by {@link Composer}.
   *
   * @param typeface the letter's own
   */
  static boolean isPlain(String text, Typeface typeface) {
    return text.codePoints()
        .allMatch(c -> c < 0x7F || (typeface.has(c) && !isPrivate(c) && !joinsWhatIsBefore(c)));
  }

  /** The characters that no typeface has, each once. */
  static List<String> unprintable(String text) {
    return text.codePoints()
        .filter(c -> !isPrintable(c))
        .distinct()
        .mapToObj(Characters::named)
        .toList();
  }

  /** With the number in place of each character that no typeface has. */
  static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                kept.appendCodePoint(c);
              } else {
                kept.append('[').append(Written.number(c)).append(']');
              }
            });
    return kept.toString();
  }

  private static boolean isPrintable(int c) {
    return isUnseen(c) || (!isPrivate(c) && Face.having(c).isPresent());
  }

  /** Chooses between forms of what is before or after, and has none of its own. */
  static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || c == 0x200C
        || c == 0x200D
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** A mark above or below, which must find its place, or one of the unseen. */
  static boolean joinsWhatIsBefore(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  /** Means what its maker says; {@link Composer} makes some of its own. */
  private static boolean isPrivate(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }

  /** Itself where it has a look, and its number. Unicode's names are in English and help nobody. */
  private static String named(int c) {
    return isPrivate(c)
        ? Written.number(c)
        : "%s (%s)".formatted(Character.toString(c), Written.number(c));
  }
}
