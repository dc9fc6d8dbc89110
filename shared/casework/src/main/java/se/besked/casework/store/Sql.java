package se.besked.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between Java's times and ids and the database's. */
public final class Sql {
  /** The zone in which days of law begin and end. */
  public static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private Sql() {}

  public static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static @Nullable Instant maybeInstant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static @Nullable LocalDate maybeDate(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  public static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  public static @Nullable UUID maybeId(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** The Swedish day of a moment. */
  public static LocalDate day(Instant instant) {
    return instant.atZone(SWEDEN).toLocalDate();
  }

  /** The first moment of a Swedish day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(SWEDEN).toInstant();
  }

  /** Exactly one row must have been changed; otherwise somebody else was first. */
  public static void one(int rows, String what) {
    if (rows != 1) {
      throw new Stale(what);
    }
  }
}
