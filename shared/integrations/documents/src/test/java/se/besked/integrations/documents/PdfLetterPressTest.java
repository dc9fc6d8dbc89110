package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Letter;
import se.besked.kernel.documents.Sender;

class PdfLetterPressTest {
  private static final Set<String> HEADINGS_AND_THE_LIKE =
      Set.of("Figure", "H1", "H2", "H3", "H4", "Table", "L");

  private final PdfLetterPress press = new PdfLetterPress();

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
  }

  private static List<PDStructureElement> tags(PDStructureNode node) {
    var found = new ArrayList<PDStructureElement>();
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element);
        found.addAll(tags(element));
      }
    }
    return found;
  }

  @Test
  void saysEverythingTheLetterSays() throws IOException {
    try (var pdf = Loader.loadPDF(press.print(SampleLetters.decision()))) {
      assertThat(text(pdf))
          .contains("Havrelunda kommun", "Barn- och utbildningsnämnden", "22 november 2026")
          .contains("SKJ-2026-000123", "Åsa Öberg Ängström", "Beslut om skolskjuts")
          .contains("Ja, Elsa får skolskjuts", "4 312 meter", "Uppfyllt", "Inte uppfyllt")
          .contains("Trafikfarlig väg", "Inte angivet", "Så överklagar du", "Sida 1 av 3");
      assertThat(pdf.getNumberOfPages()).isEqualTo(3);
    }
  }

  @Test
  void isTaggedInReadingOrder() throws IOException {
    try (var pdf = Loader.loadPDF(press.print(SampleLetters.decision()))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("sv");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      var tags = tags(catalog.getStructureTreeRoot());
      assertThat(tags)
          .extracting(PDStructureElement::getStructureType)
          .filteredOn(HEADINGS_AND_THE_LIKE::contains)
          .containsExactly(
              "Figure", "H1", "H2", "H2", "Table", "Figure", "Table", "H2", "L", "H3", "Figure",
              "H4");
      assertThat(tags)
          .filteredOn(tag -> tag.getStructureType().equals("Figure"))
          .extracting(PDStructureElement::getAlternateDescription)
          .containsExactly(
              "Havrelunda kommuns vapen",
              "Karta: gångvägen från hemmet till Åängsskolan, 4 312 meter.",
              "En blå oval");
      assertThat(tags)
          .filteredOn(tag -> tag.getStructureType().equals("TH"))
          .extracting(th -> th.getCOSObject().getCOSDictionary(COSName.A).getNameAsString("Scope"))
          .containsExactly(
              "Column", "Column", "Column", "Column", "Row", "Row", "Row", "Row", "Row", "Row",
              "Row");
      assertThat(tags)
          .extracting(PDStructureElement::getStructureType)
          .containsOnlyOnce("THead")
          .doesNotContain("TFoot");
    }
  }

  @Test
  void saysWhatItIs() throws IOException {
    try (var pdf = Loader.loadPDF(press.print(SampleLetters.decision()))) {
      var about = pdf.getDocumentInformation();
      assertThat(about.getTitle()).isEqualTo("Beslut om skolskjuts");
      assertThat(about.getAuthor()).isEqualTo("Havrelunda kommun");
      assertThat(about.getSubject()).isEqualTo("Beslut om skolskjuts, SKJ-2026-000123");
      var xmp =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>")
          .contains("<pdfuaid:part>1</pdfuaid:part>")
          .contains("<xmp:CreateDate>2026-11-22T00:00:00+01:00</xmp:CreateDate>");
      var outline = pdf.getDocumentCatalog().getDocumentOutline();
      assertThat(outline.children())
          .extracting(item -> item.getTitle())
          .containsExactly(
              "Beslut om skolskjuts",
              "Ja, Elsa får skolskjuts",
              "Varför det blev så här",
              "Så överklagar du",
              "När",
              "Sista dagen är den 14 december 2026");
    }
  }

  @Test
  void everyFontIsEmbedded() throws IOException {
    try (var pdf = Loader.loadPDF(press.print(SampleLetters.decision()))) {
      var fonts = new HashSet<String>();
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          var font = page.getResources().getFont(name);
          fonts.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
          assertThat(font.isEmbedded()).isTrue();
        }
      }
      assertThat(fonts).containsExactlyInAnyOrder("NotoSans-Regular", "NotoSans-Bold");
    }
  }

  @Test
  void theSameLetterIsTheSameFile() {
    var first = press.print(SampleLetters.decision());
    assertThat(new PdfLetterPress().print(SampleLetters.decision())).isEqualTo(first);
  }

  @Test
  void textIsNeverMarkup() throws IOException {
    var nasty =
        "<b>fet</b> & \"x\" ]]> </style><img src='http://127.0.0.1:1/x'/> &amp; \u0000\u0007";
    var letter =
        SampleLetters.letter(
            List.of(
                new Block.Paragraph(nasty),
                new Block.Callout(nasty, List.of(nasty)),
                new Block.BulletList(List.of(nasty))));
    try (var pdf = Loader.loadPDF(press.print(letter))) {
      assertThat(text(pdf))
          .contains("<b>fet</b> & \"x\" ]]> </style><img src='http://127.0.0.1:1/x'/> &amp;");
    }
  }

  @Test
  void lettersOutsideTheTypefaceDoNotStopThePress() throws IOException {
    try (var pdf =
        Loader.loadPDF(press.print(SampleLetters.letter(List.of(new Block.Paragraph("A 漢 B")))))) {
      assertThat(text(pdf)).contains("A ? B");
    }
  }

  @Test
  void headingLevelsAreNeverSkipped() throws IOException {
    var letter =
        SampleLetters.letter(List.of(new Block.Heading(2, "Djupt"), new Block.Paragraph("x")));
    try (var pdf = Loader.loadPDF(press.print(letter))) {
      assertThat(tags(pdf.getDocumentCatalog().getStructureTreeRoot()))
          .extracting(PDStructureElement::getStructureType)
          .contains("H1", "H2")
          .doesNotContain("H3");
    }
  }

  @Test
  void isWrittenInEnglishToo() throws IOException {
    var sender = new Sender("Havrelunda kommun", "", List.of(), Optional.empty(), "#1f4e79");
    var letter =
        new Letter(
            Locale.UK,
            "Decision",
            sender,
            "SKJ-1",
            LocalDate.of(2026, 11, 22),
            List.of(),
            List.of(new Block.Paragraph("Hello")),
            "");
    try (var pdf = Loader.loadPDF(press.print(letter))) {
      assertThat(text(pdf)).contains("Date 22 November 2026", "Case number SKJ-1", "Page 1 of 1");
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    }
  }
}
