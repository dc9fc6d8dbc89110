package se.besked.platform.staff.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.casework.registry.JournalLine;
import se.besked.platform.matter.Dates;
import se.besked.platform.staff.CsvFile;

/** The record as a spreadsheet reads it. */
final class RegistryCsv {
  private static final String HEADING =
      "diarienummer;post;datum;handling;riktning;motpart;antal filer;ärendenummer;år;löpnummer;sekretess";

  private RegistryCsv() {}

  /** UTF-8 with a byte order mark, which spreadsheets want. */
  static byte[] of(List<JournalLine> lines) {
    return Stream.concat(Stream.of(HEADING), lines.stream().map(RegistryCsv::line))
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(JournalLine line) {
    return Stream.of(
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
            line.restricted() ? "ja" : "")
        .map(CsvFile::quoted)
        .collect(Collectors.joining(";"));
  }

  private static String direction(JournalLine line) {
    return switch (line.direction()) {
      case IN -> "inkommen";
      case OUT -> "utgående";
      case INTERNAL -> "upprättad";
    };
  }
}
