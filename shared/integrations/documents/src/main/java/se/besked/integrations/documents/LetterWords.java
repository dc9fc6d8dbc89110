package se.besked.integrations.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.besked.kernel.documents.Block.FindingTable;

/** The words a letter has whatever it says: Swedish, or English for every other language. */
enum LetterWords {
  SWEDISH(
      Locale.of("sv"),
      "Datum",
      "Ärendenummer",
      "Till",
      "Det här har vi prövat",
      "Uppgift",
      "Krav",
      "Bedömning",
      "Inte angivet",
      "Sida",
      "av"),
  ENGLISH(
      Locale.UK,
      "Date",
      "Case number",
      "To",
      "What we examined",
      "Finding",
      "Requirement",
      "Assessment",
      "Not stated",
      "Page",
      "of");

  private final Locale locale;
  final String date;
  final String caseNumber;
  final String to;
  final String circumstance;
  final String fact;
  final String requirement;
  final String assessment;
  final String notStated;
  final String page;
  final String of;

  LetterWords(
      Locale locale,
      String date,
      String caseNumber,
      String to,
      String circumstance,
      String fact,
      String requirement,
      String assessment,
      String notStated,
      String page,
      String of) {
    this.locale = locale;
    this.date = date;
    this.caseNumber = caseNumber;
    this.to = to;
    this.circumstance = circumstance;
    this.fact = fact;
    this.requirement = requirement;
    this.assessment = assessment;
    this.notStated = notStated;
    this.page = page;
    this.of = of;
  }

  static LetterWords in(Locale language) {
    return language.getLanguage().equals("sv") ? SWEDISH : ENGLISH;
  }

  String day(LocalDate date) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
  }

  String outcome(FindingTable.Outcome outcome) {
    boolean swedish = this == SWEDISH;
    return switch (outcome) {
      case MET -> swedish ? "Uppfyllt" : "Met";
      case NOT_MET -> swedish ? "Inte uppfyllt" : "Not met";
      case STATED -> swedish ? "Upplysning" : "For information";
    };
  }
}
