package se.besked.casework.personaldata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that is kept about one person, table by table, and the files they sent.
 *
 * @see <a href="https://eur-lex.europa.eu/eli/reg/2016/679/oj">GDPR article 15</a>
 */
public record PersonalData(Instant at, List<Section> sections, List<SentFile> files) {
  public PersonalData {
    sections = List.copyOf(sections);
    files = List.copyOf(files);
  }

  /**
   * The rows of one table that are about the person.
   *
   * @param table its name in the database
   * @param title what they are, in Swedish
   * @param rows each a label in Swedish and a value, in the table's order
   */
  public record Section(String table, String title, List<Map<String, String>> rows) {
    public Section {
      rows = rows.stream().<Map<String, String>>map(LinkedHashMap::new).toList();
    }
  }

  /**
   * A file the person sent.
   *
   * @param name made up by us; what they called it is in the section
   */
  public record SentFile(String name, byte[] content) {
    @Override
    public String toString() {
      return "SentFile[" + name + "]";
    }
  }
}
