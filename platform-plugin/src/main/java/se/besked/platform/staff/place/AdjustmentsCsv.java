package se.besked.platform.staff.place;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.casework.income.PostControls.Row;
import se.besked.casework.income.YearCheck;
import se.besked.platform.files.CsvFile;

/** What is to be invoiced, paid back or looked into, for the municipality's invoicing. */
final class AdjustmentsCsv {
  private static final String HEADING =
      "rad;personnummer;taxerad inkomst;utfall;kronor;förklaring;månader";

  private AdjustmentsCsv() {}

  /** UTF-8 with a byte order mark, which spreadsheets want. */
  static byte[] of(List<Row> rows) {
    return Stream.concat(Stream.of(HEADING), rows.stream().flatMap(AdjustmentsCsv::line))
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Stream<String> line(Row row) {
    var result = row.result();
    if (result == null) {
      return Stream.empty();
    }
    var parts = row.text().strip().split(";", -1);
    return Stream.of(
        Stream.of(
                "" + row.line(),
                person(parts[0].strip()),
                parts.length > 1 ? parts[1].strip() : "",
                word(result.verdict()),
                "" + result.differenceKronor(),
                result.explanation(),
                String.join(" | ", result.months()))
            .map(CsvFile::quoted)
            .collect(Collectors.joining(";")));
  }

  /** By eight and four digits: twelve in a row are rounded by spreadsheets. */
  private static String person(String written) {
    return written.matches("[0-9]{12}")
        ? written.substring(0, 8) + "-" + written.substring(8)
        : written;
  }

  private static String word(YearCheck.Verdict verdict) {
    return switch (verdict) {
      case NOTHING -> "inget";
      case INVOICE -> "faktureras";
      case REFUND -> "återbetalas";
      case BY_HAND -> "utreds";
    };
  }
}
