package se.besked.eservice;

import java.util.List;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.signing.SignedText;

/**
 * An application in words.
 *
 * @param title one line, e.g. {@code "Ansökan om skolskjuts för Bo Provsson, läsåret 2026/27"}
 * @param rows what the applicant stated, in reading order
 * @param sharedRows the part that concerns the child and that another guardian may see before
 *     signing; nothing of the applicant's own
 */
public record Summary(String title, List<Row> rows, List<Row> sharedRows) {
  public Summary {
    rows = List.copyOf(rows);
    sharedRows = List.copyOf(sharedRows);
  }

  /**
   * What the applicant reads and signs: what is asked for, for whom, from when, and by whom, to be
   * understood when it is read alone.
   *
   * @param municipality its name
   * @param language of the reader, e.g. {@code "en"}
   */
  public String toSign(PersonName applicant, String municipality, String language) {
    var promise =
        language.equals(Words.SWEDISH.getLanguage())
            ? "Jag, %s, intygar att uppgifterna är riktiga och skickar in dem till %s."
            : "I, %s, declare that the information is correct and send it to %s.";
    var text = new SignedText(title);
    rows.forEach(row -> text.row(row.name(), row.value()));
    return text.gap().line(promise.formatted(applicant.full(), municipality)).toString();
  }

  /** A name and its value. */
  public record Row(String name, String value) {}
}
