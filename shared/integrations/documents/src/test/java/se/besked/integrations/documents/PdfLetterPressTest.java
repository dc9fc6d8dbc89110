package se.besked.integrations.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.Letterhead;

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

  /** Yi is a script that the letters have no typeface for. */
  @Test
  void whatNoTypefaceHasStandsByItsNumber() throws IOException {
    try (var pdf =
        Loader.loadPDF(
            press.print(SampleLetters.letter(List.of(new Block.Paragraph("A \uA000 B \uE000")))))) {
      assertThat(text(pdf)).contains("A [U+A000] B [U+E000]").doesNotContain("?");
    }
  }

  @Test
  void whatCannotBePrintedIsNamed() {
    assertThat(press.unprintable("Åsa \uA000 och \uA000 \uE000\n"))
        .containsExactly("\uA000 (U+A000)", "U+E000");
    assertThat(press.unprintable("Åsa\nÖberg\t– 4 312 meter")).isEmpty();
  }

  static Stream<String> scripts() {
    return SampleLetters.SCRIPTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everyScriptIsPrintedAsItIsWritten(String script) throws IOException {
    var written = SampleLetters.SCRIPTS.get(script);
    assertThat(press.unprintable(written)).isEmpty();
    var letter = SampleLetters.letter(List.of(new Block.Paragraph(written)));
    try (var pdf = Loader.loadPDF(press.print(letter))) {
      assertThat(said(pdf)).contains(written);
    }
  }

  /** What the glyphs stand for, one after another, as whoever looks for words in the file reads. */
  private static String said(PDDocument pdf) throws IOException {
    var said = new StringBuilder();
    var reader =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition glyph) {
            said.append(glyph.getUnicode());
          }
        };
    var _ = reader.getText(pdf);
    return said.toString();
  }

  /** From right to left the first word stands to the right; the pictures lie in target. */
  @Test
  void theScriptsAreSet() throws IOException {
    try (var pdf = Loader.loadPDF(press.print(SampleLetters.scripts()))) {
      var paper = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        ImageIO.write(
            paper.renderImageWithDPI(page, 110),
            "png",
            new File("target/scripts-" + page + ".png"));
      }
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
        }
      }
    }
  }

  /** Letters take the form that their neighbours ask for: also Pashto's, Sorani's and Syriac's. */
  @ParameterizedTest
  @ValueSource(strings = {"ب", "ښ", "ڼ", "ڵ", "ێ", "ڕ", "ܒ", "ܡ"})
  void lettersAreJoined(String letter) {
    var font = Face.having(letter.codePointAt(0)).orElseThrow().font(false);
    var fine = new FontRenderContext(null, true, true);
    var alone = glyphs(font, fine, letter);
    var together = glyphs(font, fine, before(letter) + letter);
    var forms =
        Arrays.stream(together.getGlyphCodes(0, together.getNumGlyphs(), null)).boxed().toList();
    for (int i = 0; i < alone.getNumGlyphs(); i++) {
      // A mark has no width of its own, and the same form everywhere.
      if (alone.getGlyphMetrics(i).getAdvanceX() > 0) {
        assertThat(forms).doesNotContain(alone.getGlyphCode(i));
      }
    }
    assertThat(new Composer().set(letter, new Measure(40, false)).rightToLeft()).isTrue();
  }

  private static String before(String letter) {
    return letter.codePointAt(0) < 0x700 ? "ب" : "ܒ";
  }

  private static GlyphVector glyphs(Font font, FontRenderContext fine, String text) {
    return font.layoutGlyphVector(
        fine, text.toCharArray(), 0, text.length(), Font.LAYOUT_RIGHT_TO_LEFT);
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
    var sender = new Letterhead("Havrelunda kommun", "", List.of(), Optional.empty(), "#1f4e79");
    var letter =
        new LetterContent(
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
