package se.besked.platform.guard.leak;

import java.nio.charset.StandardCharsets;

/** What bytes are, by how they begin. */
enum Format {
  PDF,
  PICTURE,
  ZIP,
  /** Of the site's own, with no words of anybody in it. */
  FONT,
  TEXT;

  private static final int HEAD = 16;
  private static final int BRAND = 4;

  static Format of(byte[] content) {
    var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return PDF;
    }
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
      return ZIP;
    }
    if (head.startsWith("wOF")) {
      return FONT;
    }
    return isPicture(head) ? PICTURE : TEXT;
  }

  private static boolean isPicture(String head) {
    return head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("\u0089PNG")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || head.startsWith("\0\0\1\0")
        || (head.startsWith("RIFF") && head.startsWith("WEBP", 2 * BRAND))
        || head.startsWith("ftyp", BRAND);
  }
}
