package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A PDF is kept as what {@link PdfKind} lists, wherever in it something lay. */
class OneListTest {
  @RegisterExtension final Intake intake = new Intake();

  static Stream<Arguments> hidden() {
    return HiddenPdf.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hidden")
  void whatNoReaderOfThePageSeesIsNotKept(String where, byte[] content) throws IOException {
    assertThat(unfolded(content)).as("it is there").contains("Provgatan");

    var kept = intake.kept("a.pdf", content);

    assertThat(unfolded(kept)).doesNotContain("Provgatan", "4711", "Annas skanner");
    try (var pdf = Loader.loadPDF(kept)) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(HiddenPdf.SHOWN);
    }
  }

  /** It can be read without a password, and not be printed. */
  @Test
  void soIsOneThatIsOnlyRestricted() throws IOException {
    var restricted = new ByteArrayOutputStream();
    try (var pdf = Loader.loadPDF(HiddenPdf.all().get("a remark on a page"))) {
      pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      pdf.save(restricted);
    }
    whatNoReaderOfThePageSeesIsNotKept("restricted", restricted.toByteArray());
  }

  /** Every object, and every stream as it lies and as it unfolds. */
  private static String unfolded(byte[] content) throws IOException {
    var all = new ByteArrayOutputStream();
    all.writeBytes(content);
    try (var pdf = Loader.loadPDF(content)) {
      for (var key : pdf.getDocument().getXrefTable().keySet()) {
        var object = pdf.getDocument().getObjectFromPool(key).getObject();
        all.writeBytes(String.valueOf(object).getBytes(StandardCharsets.UTF_8));
        if (object instanceof COSStream stream) {
          var raw = stream.createRawInputStream().readAllBytes();
          all.writeBytes(raw);
          all.writeBytes(inflated(raw));
          all.writeBytes(stream.createInputStream().readAllBytes());
        }
      }
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** With whatever stands for how rows are predicted. */
  private static byte[] inflated(byte[] raw) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(raw))) {
      return in.readAllBytes();
    } catch (IOException _) {
      return new byte[0];
    }
  }

  @Test
  void whatAReaderSeesHearsOrFollowsStays() throws IOException {
    var kept = intake.kept("a.pdf", HiddenPdf.seen());
    assertThat(unfolded(kept))
        .contains("En bild", "sv-SE", "Tryck har", "Knapp", "Obs", "/ActualText", "(Fil)")
        .contains("/Helv 12 Tf 0 g", "(100 % <<sant>> \\) hit) pop")
        .doesNotContain("bilaga", "Lager", "lager");
    try (var pdf = Loader.loadPDF(kept)) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getPageLabels().getLabelsByPageIndices()).containsExactly("iv");
      var layers = catalog.getOCProperties();
      assertThat(layers.getGroupNames()).hasSize(2).doesNotHaveDuplicates();
      assertThat(layers.getOptionalContentGroups().stream().filter(layers::isGroupEnabled))
          .hasSize(1);
      var link = (PDAnnotationLink) pdf.getPage(0).getAnnotations().getFirst();
      var place = (PDPageDestination) ((PDActionGoTo) link.getAction()).getDestination();
      assertThat(place.getPage()).isEqualTo(pdf.getPage(0));
      assertThat(catalog.getAcroForm().getFields()).hasSize(1);
      assertThat(catalog.getCOSObject().containsKey(COSName.NAMES)).isFalse();
    }
  }
}
