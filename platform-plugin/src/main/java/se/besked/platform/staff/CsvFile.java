package se.besked.platform.staff;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as a file for spreadsheets. */
public final class CsvFile {
  private CsvFile() {}

  /** UTF-8 with a byte order mark, which spreadsheets want; semicolons, as in Sweden. */
  public static byte[] of(List<String> heading, List<List<String>> rows) {
    return Stream.concat(Stream.of(heading), rows.stream())
        .map(row -> row.stream().map(CsvFile::quoted).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A spreadsheet must not take a text for a formula; an amount below zero is a number. */
  public static String quoted(String value) {
    boolean formula = !value.matches("-?[0-9]+") && value.matches("(?s)[=+\\-@\\t\\r].*");
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
