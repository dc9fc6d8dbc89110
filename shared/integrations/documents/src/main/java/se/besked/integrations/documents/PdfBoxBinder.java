package se.besked.integrations.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import se.besked.kernel.documents.PdfBinder;

/** PDF files put together by PDFBox. */
final class PdfBoxBinder implements PdfBinder {
  @Override
  public byte[] bind(List<byte[]> documents) {
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("Nothing to print");
    }
    // The whole borrows from its parts until it has been written.
    var open = new ArrayList<PDDocument>();
    try (var all = new PDDocument()) {
      var merger = new PDFMergerUtility();
      for (var one : documents) {
        int pages = all.getNumberOfPages();
        if (pages % 2 == 1) {
          all.addPage(new PDPage(all.getPage(pages - 1).getMediaBox()));
        }
        var document = Loader.loadPDF(one);
        open.add(document);
        merger.appendDocument(all, document);
      }
      var out = new ByteArrayOutputStream();
      all.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.forEach(PdfBoxBinder::close);
    }
  }

  private static void close(PDDocument document) {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
