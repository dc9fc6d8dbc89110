package se.besked.integrations.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;

/**
 * A typeface in a PDF (OpenType 1.9, chapter 4) with the tables that drawing its characters needs:
 * who made it, to whom it is licensed and what programs left in it is in others.
 */
final class PdfFonts {
  private static final int HEAD = 12;
  private static final int ENTRY = 16;
  private static final int MOST_TABLES = 100;
  private static final Set<String> NEEDED =
      Set.of(
          "head", "hhea", "maxp", "hmtx", "loca", "glyf", "cvt ", "fpgm", "prep", "cmap", "OS/2",
          "post", "CFF ", "vhea", "vmtx", "VORG", "GSUB", "GDEF");
  private static final COSName OPEN_TYPE = COSName.getPDFName("OpenType");

  private PdfFonts() {}

  static boolean isFont(COSName key, BoundedStream stream) {
    return COSName.FONT_FILE2.equals(key)
        || (COSName.FONT_FILE3.equals(key) && OPEN_TYPE.equals(stream.getCOSName(COSName.SUBTYPE)));
  }

  /** What is not built as it should be is left as it is: no reader draws with it. */
  static void clean(BoundedStream stream) throws IOException {
    var font = ByteBuffer.wrap(stream.unfold(stream.filters(), true));
    var tables = tables(font);
    if (tables.isEmpty()) {
      return;
    }
    var bare = written(font, tables);
    stream.removeItem(COSName.DECODE_PARMS);
    stream.setInt(COSName.LENGTH1, bare.length);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bare);
    }
  }

  private static List<ByteBuffer> tables(ByteBuffer font) {
    List<ByteBuffer> needed = new ArrayList<>();
    int count = font.limit() < HEAD ? 0 : font.getShort(4) & 0xffff;
    if (count > MOST_TABLES || HEAD + count * ENTRY > font.limit()) {
      return needed;
    }
    for (int i = 0; i < count; i++) {
      var entry = font.slice(HEAD + i * ENTRY, ENTRY);
      if (NEEDED.contains(StandardCharsets.ISO_8859_1.decode(entry.slice(0, 4)).toString())) {
        needed.add(entry);
      }
    }
    return needed;
  }

  private static byte[] written(ByteBuffer font, List<ByteBuffer> tables) {
    int at = HEAD + tables.size() * ENTRY;
    int most = Integer.highestOneBit(tables.size());
    var head =
        ByteBuffer.allocate(at)
            .putInt(font.getInt(0))
            .putShort((short) tables.size())
            .putShort((short) (most * ENTRY))
            .putShort((short) Integer.numberOfTrailingZeros(most))
            .putShort((short) ((tables.size() - most) * ENTRY));
    var content = new ByteArrayOutputStream();
    for (var entry : tables) {
      long from = Math.min(Integer.toUnsignedLong(entry.getInt(8)), font.limit());
      long length = Math.min(Integer.toUnsignedLong(entry.getInt(12)), font.limit() - from);
      head.putInt(entry.getInt(0)).putInt(entry.getInt(4));
      head.putInt(at + content.size()).putInt((int) length);
      var table = new byte[(int) length];
      font.get((int) from, table);
      content.writeBytes(table);
      content.writeBytes(new byte[(int) (-length & 3)]);
    }
    var whole = new ByteArrayOutputStream(at + content.size());
    whole.writeBytes(head.array());
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }
}
