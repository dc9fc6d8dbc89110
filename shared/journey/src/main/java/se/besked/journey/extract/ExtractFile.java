package se.besked.journey.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.besked.casework.personaldata.PersonalData;
import se.besked.casework.personaldata.PersonalData.Section;
import se.besked.journey.Json;
import se.besked.kernel.documents.Block;
import se.besked.kernel.documents.LetterContent;
import se.besked.kernel.documents.LetterPress;
import se.besked.kernel.documents.Letterhead;
import se.besked.kernel.municipality.Municipality;

/**
 * An extract as one file: a PDF to read, the same as JSON for another system, and the files the
 * person has sent.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR article 12.1 and 15.3</a>
 */
public final class ExtractFile {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final String TITLE = "Registerutdrag";
  private static final String LEAD =
      "Det här är allt som finns om dig i kommunens e-tjänster, tabell för tabell. Uppgifter om"
          + " andra är inte med. Ärenden som handläggs särskilt är inte heller med. Kontakta oss om"
          + " något är fel eller om du vill veta mer.";

  private final LetterPress press;

  public ExtractFile(LetterPress press) {
    this.press = press;
  }

  /** The file, a ZIP archive. */
  public byte[] of(PersonalData data, Municipality municipality) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "registerutdrag.pdf", press.print(letter(data, municipality)));
      put(zip, "uppgifter.json", json(data));
      for (var file : data.files()) {
        put(zip, "bilagor/" + file.name(), file.content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private record Written(String at, List<Section> sections) {}

  private static byte[] json(PersonalData data) {
    return Json.write(new Written(data.at().toString(), data.sections()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static LetterContent letter(PersonalData data, Municipality municipality) {
    var contact = municipality.contact();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Paragraph(LEAD));
    data.sections().forEach(section -> blocks.addAll(blocks(section)));
    return new LetterContent(
        SWEDISH,
        TITLE,
        new Letterhead(
            municipality.name(),
            municipality.board(),
            List.of(contact.unit(), contact.phone() + ", " + contact.email()),
            Optional.empty(),
            municipality.look().accent()),
        TITLE,
        data.at().atZone(SWEDEN).toLocalDate(),
        List.of(),
        blocks,
        TITLE);
  }

  private static List<Block> blocks(Section section) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(1, section.title()));
    if (section.rows().isEmpty()) {
      blocks.add(new Block.Paragraph("Det finns inget."));
    }
    int number = 0;
    for (var row : section.rows()) {
      number++;
      blocks.add(
          new Block.KeyValueTable(
              section.title() + " " + number,
              row.entrySet().stream()
                  .map(e -> new Block.KeyValueTable.Fact(e.getKey(), e.getValue()))
                  .toList()));
    }
    return blocks;
  }
}
