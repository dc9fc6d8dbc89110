package se.besked.integrations.distance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.besked.kernel.registers.Position;

/** A table in UTF-8 with semicolons and a header. Faults are told with the line's number. */
final class SemicolonFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setDelimiter(';')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  private SemicolonFile() {}

  static <T> List<T> read(URL location, List<String> columns, Function<Row, T> meaning) {
    try (var text =
            new BufferedReader(
                new InputStreamReader(location.openStream(), StandardCharsets.UTF_8));
        var table = FORMAT.parse(withoutMark(text))) {
      for (var column : columns) {
        if (!table.getHeaderMap().containsKey(column)) {
          throw new IllegalStateException(
              "%s saknar kolumnen %s. Första raden ska vara %s."
                  .formatted(location, column, String.join(";", columns)));
        }
      }
      var rows = new ArrayList<T>();
      for (var record : table) {
        var row = new Row(location, table.getCurrentLineNumber(), record);
        try {
          rows.add(meaning.apply(row));
        } catch (IllegalArgumentException e) {
          throw row.fault(e.getMessage() == null ? "kan inte läsas" : e.getMessage());
        }
      }
      return List.copyOf(rows);
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException(
          "%s finns inte eller går inte att läsa.".formatted(location), e);
    }
  }

  /** Spreadsheets put a byte order mark first. */
  private static Reader withoutMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  /** One line of the table. */
  record Row(URL file, long line, CSVRecord cells) {
    String text(String column) {
      var text = optional(column);
      if (text.isEmpty()) {
        throw fault(column + " saknas");
      }
      return text;
    }

    /** Empty when the cell is. */
    String optional(String column) {
      if (!cells.isSet(column)) {
        throw fault("raden har för få kolumner, " + column + " saknas");
      }
      return cells.get(column);
    }

    Position position() {
      var lat = degrees("lat");
      var lon = degrees("lon");
      if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
        throw fault("lat och lon ska vara grader i WGS 84, till exempel 56.6 och 11.9");
      }
      return new Position(lat, lon);
    }

    private double degrees(String column) {
      var text = text(column);
      try {
        return Double.parseDouble(text);
      } catch (NumberFormatException e) {
        throw fault(column + " ska vara ett tal med punkt, inte ”" + text + "”");
      }
    }

    IllegalStateException fault(String what) {
      return new IllegalStateException("%s rad %d: %s.".formatted(file, line, what));
    }
  }
}
