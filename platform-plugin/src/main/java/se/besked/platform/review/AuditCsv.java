package se.besked.platform.review;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.casework.review.AuditLine;
import se.besked.platform.files.CsvFile;
import se.besked.platform.site.Dates;
import se.besked.platform.site.Messages;

/** The lines of an answer for a spreadsheet or another system, in Swedish with their names. */
final class AuditCsv {
  private static final String HEADING =
      "tid;vem;roll;vad;åtgärdens namn;om;skyddat;resultat;anteckning";
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(Dates.SWEDEN);

  private AuditCsv() {}

  /** UTF-8 with a byte order mark, which spreadsheets want. */
  static byte[] of(List<AuditLine> lines, LineWords words) {
    return Stream.concat(Stream.of(HEADING), lines.stream().map(line -> row(line, words)))
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String row(AuditLine line, LineWords words) {
    var swedish = Messages.SWEDISH;
    return Stream.of(
            AT.format(line.at()),
            words.who(line, swedish),
            words.roles(line, swedish),
            words.action(line, swedish),
            line.action(),
            words.about(line, swedish),
            line.isProtected() ? "ja" : "nej",
            words.result(line, swedish),
            line.note())
        .map(CsvFile::quoted)
        .collect(Collectors.joining(";"));
  }
}
