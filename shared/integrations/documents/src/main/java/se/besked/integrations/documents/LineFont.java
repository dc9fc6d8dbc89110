package se.besked.integrations.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType3Font;

/** A typeface whose glyphs are whole lines, each with the text that it says (PDF, 9.6.4). */
final class LineFont extends PDType3Font {
  /** Glyphs have one byte, and the first is left free. */
  static final int ROOM = 255;

  /** As in the letter's own typeface, so that lines stand as far from each other. */
  private static final float ASCENT = 1069;

  private static final float DESCENT = -293;

  private final int first;
  private final int count;

  private LineFont(COSDictionary dictionary, int first, int count) throws IOException {
    super(dictionary);
    this.first = first;
    this.count = count;
  }

  /**
   * @param first the number of the first line among all of the letter
   */
  static LineFont of(PDDocument pdf, String name, int first, List<SetLine> lines)
      throws IOException {
    var glyphs = new COSDictionary();
    var names = new COSArray();
    var widths = new COSArray();
    names.add(COSInteger.ONE);
    float widest = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var glyph = COSName.getPDFName("line" + (i + 1));
      glyphs.setItem(glyph, stream(pdf, line.drawn()));
      names.add(glyph);
      widths.add(new COSFloat(line.width()));
      widest = Math.max(widest, line.width());
    }
    var encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, names);
    var box = new PDRectangle(0, DESCENT, widest, ASCENT - DESCENT);
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE3);
    font.setName(COSName.NAME, name);
    font.setItem(COSName.FONT_BBOX, box.getCOSArray());
    font.setItem(COSName.FONT_MATRIX, matrix());
    font.setItem(COSName.CHAR_PROCS, glyphs);
    font.setItem(COSName.ENCODING, encoding);
    font.setInt(COSName.FIRST_CHAR, 1);
    font.setInt(COSName.LAST_CHAR, lines.size());
    font.setItem(COSName.WIDTHS, widths);
    font.setItem(COSName.RESOURCES, new COSDictionary());
    font.setItem(COSName.FONT_DESC, descriptor(name, box));
    font.setItem(COSName.TO_UNICODE, stream(pdf, texts(lines)));
    return new LineFont(font, first, lines.size());
  }

  private static COSArray matrix() {
    var matrix = new COSArray();
    for (var number : new float[] {1 / Face.UNITS, 0, 0, 1 / Face.UNITS, 0, 0}) {
      matrix.add(new COSFloat(number));
    }
    return matrix;
  }

  private static COSDictionary descriptor(String name, PDRectangle box) {
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    var described = new PDFontDescriptor(descriptor);
    described.setFontName(name);
    described.setFontBoundingBox(box);
    described.setAscent(ASCENT);
    described.setDescent(DESCENT);
    described.setNonSymbolic(false);
    described.setSymbolic(true);
    return descriptor;
  }

  /** Which text each glyph stands for, as all readers of PDF look it up. */
  private static String texts(List<SetLine> lines) {
    var map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            """);
    // At most a hundred in each part, says Adobe's note 5411.
    for (int from = 0; from < lines.size(); from += 100) {
      int to = Math.min(from + 100, lines.size());
      map.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        map.append("<%02X> <%s>\n".formatted(i + 1, hex(lines.get(i).text())));
      }
      map.append("endbfchar\n");
    }
    return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
  }

  private static COSStream stream(PDDocument pdf, String content) throws IOException {
    var stream = pdf.getDocument().createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  @Override
  protected byte[] encode(int unicode) {
    for (int i = 0; i < count; i++) {
      if (Composer.character(first + i) == unicode) {
        return new byte[] {(byte) (i + 1)};
      }
    }
    // As the library's own fonts say that they lack a character.
    throw new IllegalArgumentException("Not in this font: U+" + Integer.toHexString(unicode));
  }
}
