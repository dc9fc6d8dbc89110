package se.besked.casework.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseId;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.people.PersonId;

/**
 * Seals with each case's or person's key what lay in plain text, as one step of the database's own
 * migration: in its transaction, with its role, and over before anything is served. A database
 * without such rows needs no keys.
 */
abstract class SealTexts implements JavaMigration {
  private static final int BATCH = 500;

  private final String version;
  private final String description;
  private final List<PlainText> texts;
  private final @Nullable MasterKeys masters;
  private final Clock clock;

  SealTexts(
      String version,
      String description,
      List<PlainText> texts,
      @Nullable MasterKeys masters,
      Clock clock) {
    this.version = version;
    this.description = description;
    this.texts = List.copyOf(texts);
    this.masters = masters;
    this.clock = clock;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    for (var text : texts) {
      // Tables that refuse changes are changed this once; only their owner can do that.
      execute(connection, "alter table " + text.table() + " disable trigger user");
      seal(connection, text);
      execute(connection, "alter table " + text.table() + " enable trigger user");
    }
  }

  /** Reads the table as it was, a batch at a time, while its rows are written anew. */
  private void seal(Connection connection, PlainText text) {
    var source = new SingleConnectionDataSource(connection, true);
    var reading = new JdbcTemplate(source);
    reading.setFetchSize(BATCH);
    var jdbc = JdbcClient.create(source);
    reading.query(
        "select t.ctid::text as at, %s as the_owner, %s as the_row, t.* from %s t where %s"
            .formatted(
                text.owner(),
                text.row(),
                text.table(),
                text.columns().keySet().stream()
                    .map(plain -> "t." + plain + " is not null")
                    .collect(Collectors.joining(" or "))),
        (ResultSet row) -> sealed(jdbc, text, row));
  }

  private void sealed(JdbcClient jdbc, PlainText text, ResultSet row) throws SQLException {
    var seal = sealer(jdbc, text.key(), row.getObject("the_owner", UUID.class));
    var id = row.getObject("the_row", UUID.class);
    var update =
        jdbc.sql(
            "update %s set %s where ctid = :at::tid"
                .formatted(
                    text.table(),
                    text.columns().entrySet().stream()
                        .map(c -> c.getValue() + " = :" + c.getKey() + "::bytea")
                        .collect(Collectors.joining(", "))));
    for (var plain : text.columns().keySet()) {
      var there = row.getString(plain);
      update =
          update.param(
              plain, there == null ? null : seal.apply(new Place(text.table(), id, plain), there));
    }
    update.param("at", row.getString("at")).update();
  }

  private BiFunction<Place, String, byte[]> sealer(JdbcClient jdbc, PlainText.Key key, UUID owner) {
    var keys = keys();
    return switch (key) {
      case CASE -> {
        var vault = new CaseVault(jdbc, keys, clock);
        yield (place, text) -> vault.seal(new CaseId(owner), place, text.getBytes(UTF_8));
      }
      case PERSON -> {
        var vault = new PersonalVault(jdbc, keys, clock);
        var citizen = new Actor.Citizen(new PersonId(owner));
        yield (place, text) -> vault.seal(citizen, place, text.getBytes(UTF_8));
      }
    };
  }

  private MasterKeys keys() {
    return Optional.ofNullable(masters)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Databasen har texter som ska förseglas, och ingen huvudnyckel är given. Inget"
                        + " har ändrats. Starta med besked.vault.master-key."));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public String getDescription() {
    return description;
  }

  /** What it does does not change, however its code is written. */
  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
