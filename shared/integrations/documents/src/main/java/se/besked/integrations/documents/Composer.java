package se.besked.integrations.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Sets what the letter's own typeface does not print as it stands: other scripts, from right to
 * left, letters that take another form beside others, marks that must find their place. The JDK
 * does all of it: HarfBuzz gives the forms, {@link java.text.Bidi} the direction, {@link
 * BreakIterator} where a line may break.
 *
 * <p>A line that is set becomes one character of a typeface that is made for the letter ({@link
 * LineFont}). To the rest of the press it is a letter like others, and to whoever reads the file,
 * looks for words in it or has it read out it is the text.
 */
final class Composer {
  /** Characters that mean nothing but what is agreed, in two parts of Unicode. */
  private static final int FIRST = 0xE000;

  private static final int FIRST_ROOM = 0x1900;
  private static final int MORE = 0xF0000;

  private static final FontRenderContext FINE = new FontRenderContext(null, true, true);
  private static final String FAMILY = "Lines ";

  private final List<SetLine> lines = new ArrayList<>();

  /** A paragraph that has been set. */
  record Paragraph(List<String> lines, boolean rightToLeft) {}

  /**
   * Sets a text.
   *
   * @param text without line breaks
   */
  Paragraph set(String text, Measure measure) {
    var printable = Characters.printable(text);
    var measurer =
        new LineBreakMeasurer(
            faced(printable, measure.bold()).getIterator(), breaks(printable), FINE);
    var made = new ArrayList<String>();
    boolean leftToRight = true;
    while (measurer.getPosition() < printable.length()) {
      int from = measurer.getPosition();
      var layout = measurer.nextLayout(measure.ems() * Face.UNITS);
      leftToRight = layout.isLeftToRight();
      made.add(keep(layout, printable.substring(from, measurer.getPosition()).strip()));
    }
    return new Paragraph(List.copyOf(made), !leftToRight);
  }

  private String keep(TextLayout layout, String text) {
    lines.add(new SetLine(layout.getOutline(null), layout.getAdvance(), text));
    return Character.toString(character(lines.size() - 1));
  }

  static int character(int line) {
    return line < FIRST_ROOM ? FIRST + line : MORE + line;
  }

  /** Which typeface each character is set in; a mark stays with the letter it belongs to. */
  private static AttributedString faced(String text, boolean bold) {
    var faced = new AttributedString(text);
    var face = Face.LATIN;
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      var next = stays(c, face) ? face : Face.having(c).orElse(face);
      if (next != face && i > from) {
        faced.addAttribute(TextAttribute.FONT, face.font(bold), from, i);
        from = i;
      }
      face = next;
      i += Character.charCount(c);
    }
    faced.addAttribute(TextAttribute.FONT, face.font(bold), from, text.length());
    return faced;
  }

  private static boolean stays(int c, Face face) {
    boolean hasNoLook = Characters.isUnseen(c) && !Character.isWhitespace(c);
    boolean belongs = Character.isWhitespace(c) || Characters.joinsWhatIsBefore(c);
    return hasNoLook || (belongs && face.has(c));
  }

  /** Thai has no spaces between words; for it, and only by its name, there is a dictionary. */
  private static BreakIterator breaks(String text) {
    boolean thai =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
    return BreakIterator.getLineInstance(thai ? Locale.of("th") : Locale.ROOT);
  }

  /** The families that hold the lines, as a style sheet names them after another. */
  String families() {
    var names = new StringBuilder();
    for (int font = 0; font < fonts(); font++) {
      names.append(", \"").append(FAMILY).append(font).append('"');
    }
    return names.toString();
  }

  private int fonts() {
    return (lines.size() + LineFont.ROOM - 1) / LineFont.ROOM;
  }

  void addTo(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
    for (int font = 0; font < fonts(); font++) {
      int first = font * LineFont.ROOM;
      var held = lines.subList(first, Math.min(first + LineFont.ROOM, lines.size()));
      var made = LineFont.of(pdf, FAMILY.strip() + font, first, held);
      for (int weight : List.of(400, 700)) {
        builder.useFont(new PDFontSupplier(made), FAMILY + font, weight, FontStyle.NORMAL, true);
      }
    }
  }
}
