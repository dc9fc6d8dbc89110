package se.besked.integrations.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One cut of the letters' typeface, embedded as the subset that a letter uses. */
final class Typeface {
  private static final String FAMILY = "Noto Sans";

  private final int weight;
  private final FontStyle style;
  private final byte[] file;
  private final CmapLookup characters;

  private Typeface(int weight, FontStyle style, byte[] file) {
    this.weight = weight;
    this.style = style;
    this.file = file;
    try {
      characters = parsed().getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Typeface load(int weight, FontStyle style, String resource) {
    return new Typeface(weight, style, Resources.bytes("fonts/" + resource));
  }

  private TrueTypeFont parsed() throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(file));
  }

  /** Whether it has a character. */
  boolean has(int character) {
    return characters.getGlyphId(character) != 0;
  }

  void addTo(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
    var parsed = parsed();
    // Ligatures would make "trafikfarlig" impossible to search for and to copy.
    parsed.setEnableGsub(false);
    var font = PDType0Font.load(pdf, parsed, true);
    builder.useFont(new PDFontSupplier(font), FAMILY, weight, style, true);
    FSSupplier<InputStream> open = () -> new ByteArrayInputStream(file);
    builder.useFont(open, FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
  }
}
