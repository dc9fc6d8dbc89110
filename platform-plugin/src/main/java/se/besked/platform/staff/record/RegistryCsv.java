package se.besked.platform.staff.record;

import java.util.List;
import se.besked.casework.registry.JournalLine;
import se.besked.platform.files.CsvFile;
import se.besked.platform.site.Dates;

/** The record as a spreadsheet reads it. */
final class RegistryCsv {
  /** UTF-8 with a byte order mark, which spreadsheets want, and the heading. */
  static final String BEGINNING =
      "\ufeffdiarienummer;post;datum;handling;riktning;motpart;antal filer;ärendenummer;år;löpnummer;sekretess\r\n";

  private RegistryCsv() {}

  static String line(JournalLine line) {
    return CsvFile.line(
            List.of(
                line.designation(),
                "" + line.sequence(),
                Dates.dayOf(line.happenedAt()).toString(),
                line.title(),
                direction(line),
                line.counterpart(),
                "" + line.documents(),
                line.caseNumber(),
                "" + line.year(),
                "" + line.number(),
                line.restricted() ? "ja" : ""))
        + "\r\n";
  }

  private static String direction(JournalLine line) {
    return switch (line.direction()) {
      case IN -> "inkommen";
      case OUT -> "utgående";
      case INTERNAL -> "upprättad";
    };
  }
}
