package se.besked.casework.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.PersonalVault;

/**
 * Seals what lay in plain text, as one step of the database's own migration: in its transaction,
 * with its role, and over before anything is served. A database without such rows needs no keys.
 */
abstract class SealingStep implements JavaMigration {
  static final int BATCH = 500;

  private final String version;
  private final String description;
  private final @Nullable MasterKeys masters;
  private final Clock clock;

  SealingStep(String version, String description, @Nullable MasterKeys masters, Clock clock) {
    this.version = version;
    this.description = description;
    this.masters = masters;
    this.clock = clock;
  }

  /** What is sealed, on the migration's own connection. */
  abstract void seal(SingleConnectionDataSource database) throws SQLException;

  @Override
  public void migrate(Context context) throws SQLException {
    seal(new SingleConnectionDataSource(context.getConnection(), true));
  }

  /** Tables that refuse changes are changed this once; only their owner can do that. */
  static void changing(SingleConnectionDataSource database, String table, Runnable change)
      throws SQLException {
    execute(database.getConnection(), "alter table " + table + " disable trigger user");
    change.run();
    execute(database.getConnection(), "alter table " + table + " enable trigger user");
  }

  CaseVault caseVault(JdbcClient jdbc) {
    return new CaseVault(jdbc, keys(), clock);
  }

  PersonalVault personalVault(JdbcClient jdbc) {
    return new PersonalVault(jdbc, keys(), clock);
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
