package se.besked.kernel.text;

import java.lang.Character.UnicodeScript;

/** What is written on, under or after a character and belongs to it; {@link Written} asks. */
final class Marks {
  private static final int KEYCAP = 0x20E3;

  private Marks() {}

  /** Whether it chooses another look of the character before it, and is not seen itself. */
  static boolean isVariant(int c) {
    return (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x180B && c <= 0x180D)
        || c == 0x180F;
  }

  /** Whether what was written last has such another look. */
  static boolean hasVariant(CharSequence before, int variant) {
    if (before.isEmpty()) {
      return false;
    }
    int base = Character.codePointBefore(before, before.length());
    if (variant == 0xFE0E || variant == 0xFE0F) {
      return Character.isEmoji(base);
    }
    if (variant < 0xFE00) {
      return UnicodeScript.of(base) == UnicodeScript.MONGOLIAN && Character.isLetter(base);
    }
    return variant > 0xFFFF
        ? Character.isIdeographic(base)
        : Character.getType(base) == Character.OTHER_LETTER
            || Character.getType(base) == Character.MATH_SYMBOL;
  }

  /**
   * Without marks above so many on one character, and without the variant of a figure that is no
   * key: 1\uFE0F\u20E3 is one, 1\uFE0F hides in a number.
   *
   * @param accents how many of those that fit on any letter
   * @param all how many of any kind
   */
  static String few(String text, int accents, int all) {
    var kept = new StringBuilder(text.length());
    int onLetter = 0;
    int ofAnyKind = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isMark(c)) {
        boolean general = UnicodeScript.of(c) == UnicodeScript.INHERITED;
        onLetter += general ? 1 : 0;
        ofAnyKind++;
        if (ofAnyKind > all || (general && onLetter > accents)) {
          continue;
        }
      } else if (isVariant(c)) {
        boolean key = i < text.length() && text.codePointAt(i) == KEYCAP;
        if (!key && isAscii(kept)) {
          continue;
        }
      } else if (c != 0x200C && c != 0x200D) {
        onLetter = 0;
        ofAnyKind = 0;
      }
      kept.appendCodePoint(c);
    }
    return kept.toString();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          !isVariant(c);
      default -> false;
    };
  }

  private static boolean isAscii(CharSequence kept) {
    return !kept.isEmpty() && kept.charAt(kept.length() - 1) < 0x7F;
  }
}
