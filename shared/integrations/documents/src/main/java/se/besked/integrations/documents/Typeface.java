package se.besked.integrations.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One cut of the letters' typeface, embedded as the subset that a letter uses. */
record Typeface(int weight, FontStyle style, byte[] file) {
  private static final String FAMILY = "Noto Sans";

  static Typeface load(int weight, FontStyle style, String resource) {
    return new Typeface(weight, style, Resources.bytes("fonts/" + resource));
  }

  void addTo(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
    var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
    // Ligatures would make "trafikfarlig" impossible to search for and to copy.
    parsed.setEnableGsub(false);
    var font = PDType0Font.load(pdf, parsed, true);
    builder.useFont(new PDFontSupplier(font), FAMILY, weight, style, true);
    FSSupplier<InputStream> open = () -> new ByteArrayInputStream(file);
    builder.useFont(open, FAMILY, weight, style, true, EnumSet.of(FSFontUseCase.SVG));
  }
}
