package se.besked.integrations.documents;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.Block.FindingTable;
import se.besked.kernel.documents.Block.KeyValueTable;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.Letterhead;
import se.besked.kernel.documents.Picture;

/** Letters with everything a letter can have. */
final class SampleLetters {
  private SampleLetters() {}

  static final String MAP =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" width="320" height="120">
        <rect width="320" height="120" fill="#eef2ea"/>
        <path d="M20 100 L90 60 L150 70 L220 30 L300 25" fill="none" stroke="#1f4e79"
              stroke-width="3"/>
        <circle cx="20" cy="100" r="5" fill="#9b1c1c"/>
        <circle cx="300" cy="25" r="5" fill="#1b5e20" fill-opacity="0.7"/>
        <text x="30" y="112" font-family="Noto Sans" font-size="9">Hemmet</text>
        <text x="240" y="15" font-family="Noto Sans" font-size="9">Åängsskolan</text>
      </svg>
      """;

  static final String ARMS =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 70" width="60" height="70">
        <path d="M2 2 H58 V40 Q58 60 30 68 Q2 60 2 40 Z" fill="#1f4e79"/>
        <path d="M2 38 Q16 28 30 38 T58 38 V44 Q44 54 30 44 T2 44 Z" fill="#ffffff"/>
        <circle cx="30" cy="18" r="8" fill="#f2c94c"/>
      </svg>
      """;

  static Picture svg(String text, String description) {
    return new Picture(Picture.Format.SVG, text.getBytes(StandardCharsets.UTF_8), description);
  }

  static Picture png(boolean seeThrough) {
    var image =
        new BufferedImage(
            240, 60, seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    var g = image.createGraphics();
    g.setColor(new Color(31, 78, 121, seeThrough ? 120 : 255));
    g.fillOval(10, 10, 200, 40);
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(Picture.Format.PNG, out.toByteArray(), "En blå oval");
  }

  static Letterhead sender() {
    return new Letterhead(
        "Havrelunda kommun",
        "Barn- och utbildningsnämnden",
        List.of("Storgatan 1, 129 90 Havrelunda", "0999-100 00", "utbildning@havrelunda.example"),
        Optional.of(svg(ARMS, "Havrelunda kommuns vapen")),
        "#1f4e79");
  }

  static LetterContent letter(List<Block> blocks) {
    return new LetterContent(
        Locale.of("sv"),
        "Beslut om skolskjuts",
        sender(),
        "SKJ-2026-000123",
        LocalDate.of(2026, 11, 22),
        List.of("Åsa Öberg Ängström", "Rågvägen 7", "129 91 Havrelunda"),
        blocks,
        "havrelunda.example");
  }

  static LetterContent decision() {
    return letter(
        List.of(
            new Block.Callout(
                "Ja, Elsa får skolskjuts",
                List.of("Beslutet gäller från den 7 januari 2027 till och med vårterminen 2027.")),
            new Block.Heading(1, "Varför det blev så här"),
            new Block.Paragraph(
                "Elsa har rätt till kostnadsfri skolskjuts eftersom vägen mellan hemmet och skolan"
                    + " är längre än kommunens gräns för årskursen. Vi har mätt den kortaste"
                    + " gångvägen från folkbokföringsadressen till skolans entré."),
            new FindingTable(
                "Det vi har prövat mot reglerna",
                List.of(
                    new FindingTable.Finding(
                        "Avstånd till skolan",
                        "4 312 meter",
                        "minst 4 000 meter",
                        FindingTable.Outcome.MET,
                        "10 kap. 32 § skollagen, kommunens riktlinjer punkt 3"),
                    new FindingTable.Finding(
                        "Anvisad skola",
                        "Åängsskolan",
                        "den skola kommunen placerar i",
                        FindingTable.Outcome.MET,
                        "10 kap. 32 § första stycket skollagen"),
                    new FindingTable.Finding(
                        "Växelvis boende",
                        "Nej",
                        "",
                        FindingTable.Outcome.STATED,
                        "Folkbokföringen"),
                    new FindingTable.Finding(
                        "Trafikfarlig väg",
                        "Gång- och cykelväg hela vägen",
                        "väg utan trottoar",
                        FindingTable.Outcome.NOT_MET,
                        ""))),
            new Block.Figure(
                svg(MAP, "Karta: gångvägen från hemmet till Åängsskolan, 4 312 meter."),
                Optional.of("Den kortaste gångvägen, 4 312 meter. Gränsen är 4 000 meter.")),
            new KeyValueTable(
                "Uppgifter i ansökan",
                List.of(
                    new KeyValueTable.Fact("Barnets namn", "Elsa Öberg"),
                    new KeyValueTable.Fact("Årskurs", "4"),
                    new KeyValueTable.Fact("Övriga upplysningar", ""))),
            new Block.PageBreak(),
            new Block.Heading(1, "Så överklagar du"),
            new Block.Paragraph("Du kan överklaga beslutet. Skriv då:"),
            new Block.BulletList(
                List.of(
                    "vilket beslut du överklagar (ärendenumret ovan)",
                    "hur du vill att beslutet ska ändras",
                    "varför du tycker att det är fel.")),
            new Block.Heading(2, "När"),
            new Block.Paragraph("Överklagandet ska ha kommit in inom tre veckor."),
            new Block.Figure(png(true), Optional.empty()),
            new Block.Callout(
                "Sista dagen är den 14 december 2026", List.of("Skicka till kommunen."))));
  }

  /** What people write, script by script, and a sentence in each that is longer than a line. */
  static final Map<String, String> SCRIPTS =
      Map.ofEntries(
          Map.entry("Latinska", "Łódź, Đặng Thị Hồng, Ağaoğlu, Þórdís ŋ ə"),
          Map.entry("Grekiska", "Ελένη Παπαδοπούλου"),
          Map.entry("Kyrilliska", "Олександра Шевченко, Ђорђе, Қазақ"),
          Map.entry("Arabiska", "مُحَمَّد عَلي، 12 نوفمبر 2026 (صباحا)"),
          Map.entry("Persiska", "نمی‌خواهم پیاده بروم"),
          Map.entry("Sorani", "منداڵەکەم ڕێگای دوورە لە قوتابخانە"),
          Map.entry("Urdu", "میری بیٹی کا اسکول بہت دور ہے"),
          Map.entry("Pashto", "زما د لور ښوونځی ډېر لرې دی، ځکه"),
          Map.entry("Hebreiska", "שָׁלוֹם, שרה (כן)"),
          Map.entry("Syriska", "ܫܠܡܐ ܥܠܝܟܘܢ ܒܪܬܝ"),
          Map.entry("Tigrinska", "ሰላም፡ ትምህርቲ ቤት ርሑቕ እዩ።"),
          Map.entry("Armeniska", "Անահիտ Հակոբյան"),
          Map.entry("Georgiska", "ნინო ბერიძე"),
          Map.entry("Thailändska", "โรงเรียนอยู่ไกลมาก น้ำท่วมที่นี่"),
          Map.entry("Kinesiska", "学校离家很远，路上没有人行道。"),
          Map.entry("Japanska", "学校まで遠いです。カタカナ"),
          Map.entry("Koreanska", "학교가 너무 멀어요"),
          Map.entry("Tecken", "≥ 4 000 m ✓ ✗ → ∑ √ ☎ 👩‍👧 😀"));

  static LetterContent scripts() {
    var sorted = new TreeMap<>(SCRIPTS);
    return letter(
        List.of(
            new KeyValueTable(
                "Skrifter",
                sorted.entrySet().stream()
                    .map(e -> new KeyValueTable.Fact(e.getKey(), e.getValue()))
                    .toList()),
            new Block.Heading(1, "سلام: " + SCRIPTS.get("Grekiska")),
            new Block.Paragraph(
                "Barnet heter محمد علي och går på Åängsskolan. "
                    + (SCRIPTS.get("Urdu") + "۔ ").repeat(6)),
            new Block.Paragraph((SCRIPTS.get("Sorani") + ". ").repeat(9).strip()),
            new Block.Paragraph(SCRIPTS.get("Thailändska").repeat(6)),
            new Block.Paragraph(SCRIPTS.get("Kinesiska").repeat(6)),
            new Block.BulletList(List.of((SCRIPTS.get("Hebreiska") + "; ").repeat(6).strip()))));
  }

  static LetterContent longTable() {
    return letter(
        List.of(
            new KeyValueTable(
                "Många rader",
                IntStream.rangeClosed(1, 120)
                    .mapToObj(i -> new KeyValueTable.Fact("Rad " + i, "Värde " + i))
                    .toList()),
            new FindingTable(
                "Många fynd",
                IntStream.rangeClosed(1, 60)
                    .mapToObj(
                        i ->
                            new FindingTable.Finding(
                                "Omständighet " + i, "så", "så", FindingTable.Outcome.MET, "regel"))
                    .toList())));
  }
}
