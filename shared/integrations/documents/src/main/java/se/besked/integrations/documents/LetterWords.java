package se.besked.integrations.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.besked.kernel.documents.Block.FindingTable;

/**
 * The words a letter has whatever it says.
 *
 * @param swedish else English, for every other language
 */
record LetterWords(boolean swedish) {
  /** One of them, in both languages. */
  enum Word {
    DATE("Datum", "Date"),
    CASE_NUMBER("Ärendenummer", "Case number"),
    TO("Till", "To"),
    CIRCUMSTANCE("Det här har vi prövat", "What we examined"),
    FACT("Uppgift", "Finding"),
    REQUIREMENT("Krav", "Requirement"),
    ASSESSMENT("Bedömning", "Assessment"),
    NOT_STATED("Inte angivet", "Not stated"),
    PAGE("Sida", "Page"),
    OF("av", "of"),
    MET("Uppfyllt", "Met"),
    NOT_MET("Inte uppfyllt", "Not met"),
    FOR_INFORMATION("Upplysning", "For information");

    private final String swedish;
    private final String english;

    Word(String swedish, String english) {
      this.swedish = swedish;
      this.english = english;
    }
  }

  static LetterWords in(Locale language) {
    return new LetterWords(language.getLanguage().equals("sv"));
  }

  String say(Word word) {
    return swedish ? word.swedish : word.english;
  }

  String day(LocalDate date) {
    var locale = swedish ? Locale.of("sv") : Locale.UK;
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
  }

  String outcome(FindingTable.Outcome outcome) {
    return say(
        switch (outcome) {
          case MET -> Word.MET;
          case NOT_MET -> Word.NOT_MET;
          case STATED -> Word.FOR_INFORMATION;
        });
  }
}
