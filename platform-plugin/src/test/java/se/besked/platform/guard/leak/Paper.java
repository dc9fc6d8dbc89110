package se.besked.platform.guard.leak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** PDFs that tell something in one place. */
public final class Paper {
  private Paper() {}

  private interface Filling {
    void in(PDDocument pdf, PDPage page) throws IOException;
  }

  private static byte[] of(Filling filling) {
    var out = new ByteArrayOutputStream();
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      filling.in(pdf, page);
      pdf.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** As a word processor makes it. */
  public static byte[] by(String author) {
    return of(
        (pdf, page) -> {
          pdf.getDocumentInformation().setAuthor(author);
          pdf.getDocumentInformation().setCustomMetadataValue("Company", author);
          metadata(pdf, author);
        });
  }

  static byte[] saying(String words) {
    return of(
        (pdf, page) -> {
          try (var text = new PDPageContentStream(pdf, page)) {
            text.beginText();
            text.setFont(new PDType1Font(FontName.HELVETICA), 12);
            text.newLineAtOffset(50, 700);
            text.showText(words);
            text.endText();
          }
        });
  }

  static byte[] withProperty(String words) {
    return of((pdf, page) -> pdf.getDocumentInformation().setCustomMetadataValue("Notes", words));
  }

  static byte[] withXmp(String words) {
    return of((pdf, page) -> metadata(pdf, words));
  }

  private static void metadata(PDDocument pdf, String words) throws IOException {
    var xmp = Photo.xmp(words).getBytes(StandardCharsets.UTF_8);
    var metadata = new PDMetadata(pdf, new ByteArrayInputStream(xmp));
    // As some programs do, so that no search in the bytes finds it.
    metadata.getCOSObject().setItem(COSName.TYPE, COSName.METADATA);
    pdf.getDocumentCatalog().setMetadata(metadata);
  }

  static byte[] withFile(String name, byte[] content) {
    return of(
        (pdf, page) -> {
          var file =
              new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
          var said = new PDComplexFileSpecification();
          said.setFile(name);
          said.setFileUnicode(name);
          said.setEmbeddedFile(file);
          var tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(Map.of("1", said));
          var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
          names.setEmbeddedFiles(tree);
          pdf.getDocumentCatalog().setNames(names);
        });
  }

  static byte[] withNote(String words) {
    return of(
        (pdf, page) -> {
          var note = new PDAnnotationText();
          note.setContents(words);
          page.getAnnotations().add(note);
        });
  }

  static byte[] withPicture(byte[] jpeg) {
    return of(
        (pdf, page) -> {
          var picture = PDImageXObject.createFromByteArray(pdf, jpeg, "bild");
          try (var content = new PDPageContentStream(pdf, page)) {
            content.drawImage(picture, 10, 10);
          }
        });
  }
}
