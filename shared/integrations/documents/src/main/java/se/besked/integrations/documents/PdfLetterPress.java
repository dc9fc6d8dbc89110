package se.besked.integrations.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import se.besked.kernel.documents.Letter;
import se.besked.kernel.documents.LetterPress;

/** Letters by way of XHTML and Open HTML to PDF, as PDF/A-3a and PDF/UA-1 in one. */
final class PdfLetterPress implements LetterPress {
  private static final String FONT = "Noto Sans";

  private final byte[] regular = resource("fonts/NotoSans-Regular.ttf");
  private final byte[] bold = resource("fonts/NotoSans-Bold.ttf");
  private final byte[] italic = resource("fonts/NotoSans-Italic.ttf");
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final String css = new String(resource("letter.css"), StandardCharsets.UTF_8);

  @Override
  public byte[] print(Letter letter) {
    var words = Words.in(letter.language());
    var style =
        css.replace("{accent}", letter.sender().accentColour())
            .replace("{page}", words.page)
            .replace("{of}", words.of);
    var builder =
        new PdfRendererBuilder()
            .withW3cDocument(LetterMarkup.of(letter, style), null)
            .usePdfAConformance(PdfAConformance.PDFA_3_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(colours)
            .withProducer("Besked")
            .useSVGDrawer(new BatikSVGDrawer())
            .useReplacementText("?");
    font(builder, regular, 400, FontStyle.NORMAL);
    font(builder, bold, 700, FontStyle.NORMAL);
    font(builder, italic, 400, FontStyle.ITALIC);
    for (var when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl(PdfLetterPress::mayRead, when);
    }
    try (var renderer = builder.buildPdfRenderer();
        var pdf = renderer.createPDFKeepOpen()) {
      FixedDates.set(pdf, letter.date());
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only pictures that the letter itself carries. Nothing is ever fetched. */
  static boolean mayRead(String uri, ExternalResourceType type) {
    return type == ExternalResourceType.IMAGE_RASTER && uri.startsWith("data:image/png;base64,");
  }

  private static void font(PdfRendererBuilder builder, byte[] file, int weight, FontStyle style) {
    FSSupplier<InputStream> open = () -> new ByteArrayInputStream(file);
    builder.useFont(
        open, FONT, weight, style, true, EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
  }

  private static byte[] resource(String name) {
    try (var in = PdfLetterPress.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Missing in the jar: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
