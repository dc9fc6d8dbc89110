package se.besked.platform.setup;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An embedded PostgreSQL whose data survive. When the process that started it was killed the server
 * lives on; then it is used as it is, since two servers on one folder would ruin it.
 */
final class EmbeddedDatabase implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
  private static final int PORT_LINE = 3;

  private final @Nullable EmbeddedPostgres server;
  private final HikariDataSource dataSource;

  private EmbeddedDatabase(@Nullable EmbeddedPostgres server, int port) {
    this.server = server;
    var config = new HikariConfig();
    config.setJdbcUrl("jdbc:postgresql://localhost:" + port + "/postgres?user=postgres");
    config.setMaximumPoolSize(20);
    this.dataSource = new HikariDataSource(config);
  }

  static EmbeddedDatabase in(Path folder) throws IOException {
    var running = runningPort(folder.toAbsolutePath());
    if (running.isPresent()) {
      LOG.log(Level.INFO, "Uses the PostgreSQL that is already running in {0}", folder);
      return new EmbeddedDatabase(null, running.get());
    }
    Files.createDirectories(folder);
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.toAbsolutePath())
            .setCleanDataDirectory(false)
            .setServerConfig("listen_addresses", "localhost")
            .start();
    return new EmbeddedDatabase(server, server.getPort());
  }

  /** The port of a server that still runs on this folder, from the file it leaves there. */
  private static Optional<Integer> runningPort(Path folder) throws IOException {
    var file = folder.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    boolean alive =
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(ProcessHandle::isAlive)
            .flatMap(p -> p.info().command())
            .filter(command -> command.contains("postgres"))
            .isPresent();
    if (!alive || lines.size() <= PORT_LINE) {
      Files.delete(file);
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(lines.get(PORT_LINE).strip()));
  }

  HikariDataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() throws IOException {
    dataSource.close();
    if (server != null) {
      server.close();
    }
  }
}
