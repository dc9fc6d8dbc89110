package se.besked.integrations.attendance;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.attendance.BatchAnswer.RowAnswer;

/**
 * The file that is handed over, and the one that comes back: UTF-8 with a byte order mark,
 * semicolons, every value in quotation marks, as docs/attendance-import.md describes them.
 */
final class AttendanceFile {
  private static final String HEADING =
      "händelse;placering;personnummer;förnamn;efternamn;enhet;enhetsnamn;verksamhet;från;till;timmar";
  private static final String ANSWER_HEADING = "placering;resultat;kod";
  private static final String MARK = "\ufeff";

  private AttendanceFile() {}

  static byte[] of(AttendanceBatch batch) {
    return Stream.concat(Stream.of(HEADING), batch.lines().stream().map(AttendanceFile::line))
        .collect(Collectors.joining("\r\n", MARK, "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String line(AttendanceBatch.Line line) {
    var row = line.row();
    return Stream.of(
            switch (line.kind()) {
              case NEW -> "NY";
              case CHANGED -> "ÄNDRAD";
              case ENDED -> "AVSLUTAD";
            },
            row.placementId(),
            row.child().digits(),
            row.givenName(),
            row.surname(),
            row.unitId(),
            row.unitName(),
            row.schoolType(),
            row.start().toString(),
            text(row.end()),
            text(row.weeklyHours()))
        .map(AttendanceFile::quoted)
        .collect(Collectors.joining(";"));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String quoted(String value) {
    return '"' + value.replaceAll("\\p{Cntrl}", " ").replace("\"", "\"\"") + '"';
  }

  /** The answers in a file that came back; empty when it is not whole or not one. */
  static Optional<Map<String, RowAnswer>> answers(byte[] file) {
    var text = new String(file, StandardCharsets.UTF_8);
    if (!text.endsWith("\n")) {
      return Optional.empty();
    }
    List<String> lines =
        (text.startsWith(MARK) ? text.substring(1) : text)
            .lines()
            .filter(l -> !l.isBlank())
            .toList();
    if (lines.isEmpty() || !lines.getFirst().equals(ANSWER_HEADING)) {
      return Optional.empty();
    }
    var answers = new HashMap<String, RowAnswer>();
    for (var line : lines.subList(1, lines.size())) {
      var parts = line.replace("\"", "").split(";", -1);
      answers.merge(
          parts[0],
          RowProblems.answer(
              parts.length > 1 && parts[1].equals("GODTAGEN") ? "ACCEPTED" : "REJECTED",
              parts.length > 2 ? parts[2] : ""),
          RowProblems::together);
    }
    return Optional.of(answers);
  }
}
