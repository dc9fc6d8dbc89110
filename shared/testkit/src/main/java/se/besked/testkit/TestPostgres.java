package se.besked.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A real PostgreSQL 18, one server for the whole JVM, started by the first test that asks. Every
 * call gives a new database, so tests never see each other's rows.
 *
 * <pre>{@code
 * var database = TestPostgres.migrated();
 * var jdbc = JdbcClient.create(database.dataSource());
 * }</pre>
 */
public final class TestPostgres {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private static final String SUPERUSER = "postgres";
  private static final String OWNER = "besked_owner";
  private static final String APPLICATION = "besked_app";

  private TestPostgres() {}

  /** A new, empty database, without roles: its user may do everything. */
  public static Database fresh() {
    var name = next();
    run("create database " + name);
    return database(name, SUPERUSER);
  }

  /**
   * A new, empty database with the product's two roles, as its administrator prepares it by {@code
   * db/roles.sql}.
   */
  public static Database prepared() {
    return prepared(fresh());
  }

  /** A database that is there already, prepared in the same way. */
  public static Database prepared(Database database) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(resource("db/roles.sql"));
    } catch (SQLException e) {
      throw new IllegalStateException("The roles could not be made", e);
    }
    return database(database.name(), APPLICATION);
  }

  /**
   * A new database with the migrations on the class path: a copy of one where they have run, which
   * takes a tenth of the time. Its user is the one that the application runs as.
   */
  public static Database migrated() {
    var name = next();
    run("create database " + name + " template " + Template.NAME + Server.copiedBy());
    return database(name, APPLICATION);
  }

  private static String resource(String name) {
    try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String next() {
    return "test_" + COUNT.incrementAndGet();
  }

  private static Database database(String name, String user) {
    var server = Server.RUNNING;
    return new Database(
        name,
        "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name),
        user,
        user,
        server.getDatabase(user, name));
  }

  private static void run(String sql) {
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be prepared: " + sql, e);
    }
  }

  /**
   * One database on the test server. Its connections are not pooled.
   *
   * @param user what the application runs as, where there are roles
   */
  public record Database(
      String name, String jdbcUrl, String user, String password, DataSource dataSource) {

    /** As the one who owns the tables and may do to them what the application may not. */
    public DataSource owner() {
      return Server.RUNNING.getDatabase(OWNER, name);
    }

    /** As the one who may do everything on the server. */
    public DataSource administrator() {
      return Server.RUNNING.getDatabase(SUPERUSER, name);
    }

    /** What a host of Spring Boot's is told of it, with both roles. */
    public Map<String, Object> settings() {
      return Map.of(
          "spring.datasource.url", jdbcUrl,
          "spring.datasource.username", user,
          "spring.datasource.password", password,
          "spring.flyway.user", OWNER,
          "spring.flyway.password", OWNER,
          "spring.flyway.placeholders.application", APPLICATION);
    }

    /** Removes the database and cuts its connections; for tests that make very many. */
    public void drop() {
      run("drop database if exists " + name + " with (force)");
    }
  }

  /** Migrated when first touched. Nobody may be connected to it while it is copied. */
  private static final class Template {
    static final String NAME = migrate();

    private static String migrate() {
      var database = prepared();
      // Steps in Java too: of the modules on the class path, for a database that is new.
      var steps = ServiceLoader.load(JavaMigration.class).stream().map(ServiceLoader.Provider::get);
      Flyway.configure()
          .dataSource(database.owner())
          .placeholders(Map.of("application", APPLICATION))
          .javaMigrations(steps.toArray(JavaMigration[]::new))
          .load()
          .migrate();
      return database.name();
    }
  }

  /** Started when first touched, and stopped with the JVM. */
  private static final class Server {
    private static final String NAME = "besked-test-postgres";
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final Path MACHINE = Path.of("/proc/meminfo");
    private static final String UNUSED = "MemAvailable:";
    private static final long PLENTY = 12L << 30;
    private static final Duration SETTING_UP = Duration.ofMinutes(10);
    private static final Clock CLOCK = Clock.systemUTC();

    private static final Path FOLDER = folder();
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setDataDirectory(FOLDER)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests could not start", e);
      }
    }

    /** Files in memory are copied as they are; on disk it is quicker to write them anew. */
    private static String copiedBy() {
      return FOLDER.startsWith(MEMORY) ? " strategy file_copy" : "";
    }

    /** In memory, where there is plenty: a database is a thousand files, and there are hundreds. */
    private static Path folder() {
      try {
        if (!isPlenty()) {
          return Files.createTempDirectory(NAME);
        }
        try (var left = Files.newDirectoryStream(MEMORY, NAME + "*")) {
          for (var folder : left) {
            if (isOfTheDead(folder)) {
              remove(folder);
            }
          }
        }
        return Files.createTempDirectory(MEMORY, NAME);
      } catch (IOException e) {
        throw new UncheckedIOException("There is no folder for the tests' PostgreSQL", e);
      }
    }

    private static boolean isPlenty() throws IOException {
      return Files.isWritable(MEMORY)
          && Files.isReadable(MACHINE)
          && Files.getFileStore(MEMORY).getUsableSpace() > PLENTY
          && Files.readAllLines(MACHINE).stream()
              .filter(line -> line.startsWith(UNUSED))
              .anyMatch(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10 > PLENTY);
    }

    /**
     * A server that was killed leaves its files, and memory is dear. Making one starts and ends
     * several processes, each of which leaves its number for a moment; an empty file is of a server
     * that was killed while it wrote it.
     */
    private static boolean isOfTheDead(Path folder) throws IOException {
      var pid = folder.resolve("postmaster.pid");
      try {
        return Files.exists(pid)
            && Files.getLastModifiedTime(pid)
                .toInstant()
                .isBefore(Instant.now(CLOCK).minus(SETTING_UP))
            && Files.readAllLines(pid).stream()
                .limit(1)
                .noneMatch(number -> ProcessHandle.of(Long.parseLong(number.strip())).isPresent());
      } catch (AccessDeniedException | NoSuchFileException | NumberFormatException anothers) {
        return false;
      }
    }

    private static void remove(Path folder) throws IOException {
      var unused = new ProcessBuilder("rm", "-rf", folder.toString()).start();
    }

    /**
     * Hundreds of databases are a hundred thousand files: the JVM does not wait until they are
     * gone.
     */
    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
        remove(FOLDER);
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests could not be stopped", e);
      }
    }
  }
}
