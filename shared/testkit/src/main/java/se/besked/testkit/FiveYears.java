package se.besked.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Five years of a municipality: cases of all kinds with their letters, hearings, offers, record and
 * log, made by the database itself from {@code five-years.sql}. For what is measured at size.
 */
public final class FiveYears {
  /** How many there are of a family. */
  private static final double CASES_OF_A_FAMILY = 2.5;

  private FiveYears() {}

  /**
   * Fills a migrated database, which may have cases already.
   *
   * @param administrator may do everything, since triggers are off meanwhile
   */
  public static void sow(DataSource administrator, String municipality, int cases) {
    try (var connection = administrator.getConnection();
        var statement = connection.createStatement()) {
      for (var sql : script(municipality, cases).split(";\n")) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The five years could not be made", e);
    }
  }

  private static String script(String municipality, int cases) {
    try (var stream =
        Objects.requireNonNull(FiveYears.class.getResourceAsStream("five-years.sql"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replace("${cases}", "" + cases)
          .replace("${families}", "" + (int) (cases / CASES_OF_A_FAMILY))
          .replace("${m}", municipality);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The id of a family's child. What is kept about the first family's is not sealed; for a guardian
   * custody would be asked, and the case opened that it is about.
   */
  public static UUID child(DataSource database, int family) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select md5('child/" + family + "')::uuid")) {
      row.next();
      return row.getObject(1, UUID.class);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
