package se.besked.platform.demo.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import se.besked.platform.setup.DatabaseCommand;

/**
 * An embedded PostgreSQL whose data survive. When the process that started it was killed the server
 * lives on, and is stopped by the next one, since two servers on one folder would ruin it.
 */
final class EmbeddedDatabase implements AutoCloseable {
  /** The role of {@code db/roles.sql}. Migrations run as the other: {@code spring.flyway.user}. */
  private static final String APPLICATION = "besked_app";

  private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  static final Duration USUAL_START = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int PAUSES_BETWEEN_WORDS = 40;

  private final DataFolder data;
  private final Postmaster postmaster;
  private final @Nullable EmbeddedPostgres server;
  private final HikariDataSource dataSource;

  private EmbeddedDatabase(
      DataFolder data,
      Postmaster postmaster,
      @Nullable EmbeddedPostgres server,
      HikariConfig config) {
    this.data = data;
    this.postmaster = postmaster;
    this.server = server;
    config.setJdbcUrl(postmaster.url());
    config.setUsername(APPLICATION);
    config.setMaximumPoolSize(20);
    this.dataSource = new HikariDataSource(config);
  }

  static EmbeddedDatabase in(DataFolder data) throws IOException {
    return in(data, USUAL_START, new HikariConfig());
  }

  static EmbeddedDatabase in(DataFolder data, Duration usualStart) throws IOException {
    return in(data, usualStart, new HikariConfig());
  }

  /**
   * @param limits how long its clients wait, as for any other database
   */
  static EmbeddedDatabase in(DataFolder data, Duration usualStart, HikariConfig limits)
      throws IOException {
    var folder = data.database();
    var left = Postmaster.on(folder);
    if (left.isPresent()) {
      left.get().stop();
      await(() -> !left.get().isAlive(), "Waits for the clients of the last server's", left.get());
    }
    Postmaster.clearRemains(folder);
    var server = start(folder, usualStart);
    var postmaster =
        Postmaster.on(folder)
            .orElseThrow(() -> new IOException("PostgreSQL does not run in " + folder));
    await(() -> postmaster.isReady() || !postmaster.isAlive(), "Waits for", postmaster);
    makeRoles(postmaster);
    return new EmbeddedDatabase(data, postmaster, server, limits);
  }

  /** As an administrator prepares a database for Besked; also one of an earlier version. */
  private static void makeRoles(Postmaster postmaster) throws IOException {
    try (var connection = postmaster.administrator();
        var statement = connection.createStatement()) {
      statement.execute(DatabaseCommand.roles());
    } catch (SQLException e) {
      throw new IOException("The roles of the database could not be made", e);
    }
  }

  private static @Nullable EmbeddedPostgres start(Path folder, Duration usual) throws IOException {
    Files.createDirectories(folder);
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(folder)
          .setCleanDataDirectory(false)
          .setServerConfig("listen_addresses", "localhost")
          .setPGStartupWait(usual)
          .start();
    } catch (IOException late) {
      // The library goes by the clock. On a slow machine, or after a crash, it only takes longer.
      if (Postmaster.on(folder).isEmpty()) {
        throw late;
      }
      return null;
    }
  }

  /** As long as it takes: what it waits for is alive, and it says so now and then. */
  private static void await(BooleanSupplier end, String words, Postmaster whom) throws IOException {
    for (int pauses = 1; !end.getAsBoolean(); pauses++) {
      if (pauses % PAUSES_BETWEEN_WORDS == 0) {
        LOG.log(Level.INFO, "{0} PostgreSQL: {1}", words, whom);
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while PostgreSQL started", e);
      }
    }
  }

  HikariDataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() throws IOException {
    dataSource.close();
    if (server != null) {
      server.close();
    } else {
      postmaster.stop();
    }
    data.close();
  }
}
