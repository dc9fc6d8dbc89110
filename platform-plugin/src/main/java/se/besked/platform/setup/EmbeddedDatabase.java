package se.besked.platform.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An embedded PostgreSQL whose data survive. When the process that started it was killed the server
 * lives on; then it is used as it is, since two servers on one folder would ruin it.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  private static final Duration USUAL_START = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int PAUSES_BETWEEN_WORDS = 40;

  private final DataFolder data;
  private final Postmaster postmaster;
  private final @Nullable EmbeddedPostgres server;
  private final HikariDataSource dataSource;

  private EmbeddedDatabase(
      DataFolder data, Postmaster postmaster, @Nullable EmbeddedPostgres server) {
    this.data = data;
    this.postmaster = postmaster;
    this.server = server;
    var config = new HikariConfig();
    config.setJdbcUrl(postmaster.url());
    config.setMaximumPoolSize(20);
    this.dataSource = new HikariDataSource(config);
  }

  static EmbeddedDatabase in(DataFolder data) throws IOException {
    return in(data, USUAL_START);
  }

  static EmbeddedDatabase in(DataFolder data, Duration usualStart) throws IOException {
    var folder = data.database();
    EmbeddedPostgres server = null;
    if (Postmaster.on(folder).isPresent()) {
      LOG.log(Level.INFO, "Uses the PostgreSQL that is already running in {0}", folder);
    } else {
      Postmaster.clearRemains(folder);
      server = start(folder, usualStart);
    }
    var postmaster =
        Postmaster.on(folder)
            .orElseThrow(() -> new IOException("PostgreSQL does not run in " + folder));
    awaitReady(postmaster);
    return new EmbeddedDatabase(data, postmaster, server);
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

  private static void awaitReady(Postmaster postmaster) throws IOException {
    for (int pauses = 1; !postmaster.isReady(); pauses++) {
      if (!postmaster.isAlive()) {
        throw new IOException("PostgreSQL ended before it was ready: " + postmaster);
      }
      if (pauses % PAUSES_BETWEEN_WORDS == 0) {
        LOG.log(Level.INFO, "Waits for PostgreSQL, which is not ready yet: {0}", postmaster);
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
