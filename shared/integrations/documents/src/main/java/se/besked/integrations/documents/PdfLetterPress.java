package se.besked.integrations.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.besked.integrations.documents.LetterWords.Word;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.LetterPress;

/** Letters by way of XHTML and Open HTML to PDF, as PDF/A-2a and PDF/UA-1 in one. */
final class PdfLetterPress implements LetterPress {
  private static final PdfAConformance ARCHIVE = PdfAConformance.PDFA_2_A;

  private final List<Typeface> typefaces =
      List.of(
          Typeface.load(400, FontStyle.NORMAL, "NotoSans-Regular.ttf"),
          Typeface.load(700, FontStyle.NORMAL, "NotoSans-Bold.ttf"));
  private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
  private final String css = new String(Resources.bytes("letter.css"), StandardCharsets.UTF_8);

  static {
    // The library tells of every font and style sheet it loads.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
  }

  @Override
  public byte[] print(LetterContent letter) {
    var words = LetterWords.in(letter.language());
    var composer = new Composer();
    var markup =
        LetterMarkup.of(
            letter,
            new Markup(typefaces.getFirst(), composer),
            () ->
                css.replace("{accent}", letter.sender().accentColour())
                    .replace("{page}", words.say(Word.PAGE))
                    .replace("{of}", words.say(Word.OF))
                    .replace("{lines}", composer.families()));
    try (var pdf = new PDDocument()) {
      pdf.setVersion(ARCHIVE.getPdfVersion());
      var builder =
          new PdfRendererBuilder()
              .usePDDocument(pdf)
              .withW3cDocument(markup, null)
              .usePdfAConformance(ARCHIVE)
              .usePdfUaAccessibility(true)
              .useColorProfile(colours)
              .withProducer("Besked")
              .useSVGDrawer(new BatikSVGDrawer());
      for (var typeface : typefaces) {
        typeface.addTo(builder, pdf);
      }
      composer.addTo(builder, pdf);
      for (var when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl(PdfLetterPress::mayRead, when);
      }
      try (var renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      EmptyTags.remove(pdf);
      FixedDates.set(pdf, letter.date());
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> unprintable(String text) {
    return Characters.isPlain(text, typefaces.getFirst())
        ? List.of()
        : Characters.unprintable(text);
  }

  /** Only pictures that the letter itself carries. Nothing is ever fetched. */
  static boolean mayRead(String uri, ExternalResourceType type) {
    return type == ExternalResourceType.IMAGE_RASTER && uri.startsWith(Pictures.EMBEDDED);
  }
}
