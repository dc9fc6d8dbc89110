package se.besked.kernel.text;

/**
 * What somebody has typed, as it is kept. The one place where text from outside is made fit: forms,
 * staff's pages, the robots' addresses and the names of files all pass here, once, before anything
 * is shown, signed or stored.
 *
 * <p>What is not seen and changes how the rest is read is not kept: control characters, and those
 * that turn the direction of writing, with which {@code "U+202E"} shows something else than what is
 * stored. Right-to-left scripts need none of them: letters carry their own direction.
 *
 * <pre>{@code
 * Written.line("Rad 1\n  Rad 2");   // "Rad 1 / Rad 2"
 * }</pre>
 */
public final class Written {
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
        .filter(c -> c == '\n' || c == '\t' || !isUnseen(c))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether {@link #text} would leave it as it is. */
  public static boolean isFit(String text) {
    return text.equals(text(text));
  }

  /** On one line, for where a line break could pass for a line of ours. */
  public static String line(String typed) {
    return String.join(
        " / ",
        text(typed)
            .lines()
            .map(l -> l.replace('\t', ' ').strip())
            .filter(l -> !l.isEmpty())
            .toList());
  }

  /** Other line breaks are line breaks; half of a character is none. */
  private static int readable(int c) {
    return switch (c) {
      case '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
      default -> isBetween(c, 0xD800, 0xDFFF) ? 0xFFFD : c;
    };
  }

  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.CONTROL
        || isDirection(c)
        // The mark of byte order, marks of annotations, and tags, which spell what nobody sees.
        || c == 0xFEFF
        || isBetween(c, 0xFFF9, 0xFFFB)
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

  private static boolean isBetween(int c, int first, int last) {
    return c >= first && c <= last;
  }
}
