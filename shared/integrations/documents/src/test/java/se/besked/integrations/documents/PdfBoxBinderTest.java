package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PdfBoxBinderTest {
  private static byte[] pages(int count) throws IOException {
    try (var document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage());
      }
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void eachDocumentBeginsOnASheetOfItsOwn() throws IOException {
    var bound = new PdfBoxBinder().bind(List.of(pages(1), pages(2), pages(3), pages(1)));
    try (var document = Loader.loadPDF(bound)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2 + 2 + 4 + 1);
    }
  }

  @Test
  void nothingIsNotPrinted() {
    assertThatThrownBy(() -> new PdfBoxBinder().bind(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
