package se.besked.integrations.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.icc.IccDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.kernel.attachments.Verdict;

/** What a file tells of somebody is not in what is kept of it, wherever in it that lay. */
class FilesCarryNothingTest {
  @RegisterExtension final Intake intake = new Intake();

  static Stream<Arguments> planted() {
    return Stream.of(
        Arguments.of("bild.jpg", PlantedPictures.jpeg()),
        Arguments.of("bild.png", PlantedPictures.png()),
        Arguments.of("bild.heic", PlantedPictures.heic()),
        Arguments.of("bild.webp", PlantedPictures.webp()),
        Arguments.of("intyg.pdf", PlantedPdf.whole()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void nothingThatWasPlantedIsKept(String name, byte[] content) throws IOException {
    var before = found(content);
    var after = found(intake.kept(name, content));

    assertThat(before).as("what was planted is found when it is there").hasSizeGreaterThan(4);
    assertThat(after).isEmpty();
  }

  /** Every secret in it, also within what is compressed. */
  private static List<String> found(byte[] content) throws IOException {
    var all = new ByteArrayOutputStream();
    all.writeBytes(content);
    if (content[0] == '%') {
      inflateStreams(content, all);
    } else {
      inflateEverything(content, all);
    }
    var text = all.toString(StandardCharsets.ISO_8859_1);
    var position = new String(PlantedPictures.POSITION, StandardCharsets.ISO_8859_1);
    return Stream.of(
            PlantedPictures.SECRETS.stream(), PlantedPdf.SECRETS.stream(), Stream.of(position))
        .flatMap(s -> s)
        .filter(text::contains)
        .toList();
  }

  private static void inflateStreams(byte[] pdf, ByteArrayOutputStream to) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        to.writeBytes(String.valueOf(object).getBytes(StandardCharsets.UTF_8));
        if (object instanceof COSStream stream) {
          to.writeBytes(stream.createRawInputStream().readAllBytes());
          if (!COSName.DCT_DECODE.equals(stream.getFilters())) {
            to.writeBytes(stream.createInputStream().readAllBytes());
          }
        }
      }
      to.writeBytes(
          document.getDocument().getTrailer().toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** PNG has compressed texts and profiles: everything that can be inflated from some byte on. */
  private static void inflateEverything(byte[] content, ByteArrayOutputStream to) {
    for (int i = 0; i < content.length - 2; i++) {
      if (content[i] == 0x78) {
        var rest = new ByteArrayInputStream(content, i, content.length - i);
        try (var inflater = new InflaterInputStream(rest)) {
          to.writeBytes(inflater.readNBytes(100_000));
        } catch (IOException _) {
          // Not the beginning of anything.
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("planted")
  void anotherReaderFindsOrientationAndColoursAlone(String name, byte[] content)
      throws IOException, ImageProcessingException {
    if (name.endsWith(".pdf")) {
      return;
    }
    var metadata =
        ImageMetadataReader.readMetadata(new ByteArrayInputStream(intake.kept(name, content)));

    if (!name.endsWith(".heic")) {
      // Beside the picture in HEIC, which is turned when it is made a JPEG.
      var exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      assertThat(exif.getTagCount()).isEqualTo(1);
      assertThat(exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
          .isEqualTo(PlantedPictures.ORIENTATION);
    }
    assertThat(metadata.getDirectories())
        .extracting(d -> d.getName())
        .noneMatch(d -> List.of("GPS", "XMP", "IPTC", "Photoshop", "PNG-tEXt").contains(d))
        .doesNotContain("Exif Thumbnail", "JpegComment");
    // WebP's colours are the web's own when it is made a JPEG.
    assertThat(metadata.getFirstDirectoryOfType(IccDirectory.class) == null)
        .isEqualTo(name.endsWith(".webp"));
  }

  @Test
  void pixelsAreTheSame() throws IOException {
    assertSame(intake.kept("a.jpg", PlantedPictures.jpeg()), PlantedPictures.jpeg());
    assertSame(intake.kept("a.png", PlantedPictures.png()), PlantedPictures.png());
  }

  private static void assertSame(byte[] one, byte[] other) throws IOException {
    assertThat(pixels(one)).isEqualTo(pixels(other));
  }

  private static int[] pixels(byte[] picture) throws IOException {
    return pixels(ImageIO.read(new ByteArrayInputStream(picture)));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  @Test
  void thePageIsTheSame() throws IOException {
    try (var pdf = Loader.loadPDF(intake.kept("a.pdf", PlantedPdf.whole()))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(PlantedPdf.TEXT);
      var page = pdf.getPage(0);
      var names = page.getResources().getXObjectNames();
      assertThat(page.getResources().getXObject(names.iterator().next())).isNotNull();
      assertThat(page.getAnnotations()).hasSize(3);
      var link = (PDAnnotationLink) page.getAnnotations().get(1);
      assertThat(((PDActionURI) link.getAction()).getURI()).isEqualTo(PlantedPdf.LINK);
      assertThat(link.getAction().getNext()).isEmpty();
      assertThat(((PDAnnotationLink) page.getAnnotations().getFirst()).getAction()).isNull();
    }
  }

  /** Layers and what is read aloud are the page's own; what a layer is called is not. */
  @Test
  void layersAndStructureStay() throws IOException {
    try (var pdf = Loader.loadPDF(intake.kept("a.pdf", PlantedPdf.whole()))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getOCProperties().getGroupNames()).containsExactly("1");
      var element = (PDStructureElement) catalog.getStructureTreeRoot().getKids().getFirst();
      assertThat(element.getAlternateDescription()).isEqualTo(PlantedPdf.ALTERNATIVE);
    }
  }

  @Test
  void everyPageLooksTheSame() throws IOException {
    for (var pdf : List.of(PlantedPdf.whole(), DrawnPdf.whole())) {
      var before = drawn(pdf);
      assertThat(before).as("there is something on it").contains(0xffffffff).isNotEqualTo(blank());
      assertThat(drawn(intake.kept("a.pdf", pdf))).isEqualTo(before);
    }
  }

  private static int[] drawn(byte[] content) throws IOException {
    try (var pdf = Loader.loadPDF(content)) {
      return pixels(new PDFRenderer(pdf).renderImage(0));
    }
  }

  private static int[] blank() throws IOException {
    return drawn(SampleFiles.pdf());
  }

  @Test
  void whatIsKeptOfAPictureIsKeptWholeTheNextTime() throws IOException {
    for (var planted : planted().limit(4).toList()) {
      var name = (String) planted.get()[0];
      var once = intake.kept(name, (byte[]) planted.get()[1]);
      assertThat(intake.kept(name, once)).as(name).isEqualTo(once);
    }
  }

  @Test
  void aPageInFrontOfAPdfIsNotKept() throws IOException {
    var verdict = intake.take("a.pdf", PlantedPdf.behindAPage());
    assertThat(verdict).isInstanceOf(Verdict.Refused.class);
  }
}
