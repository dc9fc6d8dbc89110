package se.besked.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

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

  private TestPostgres() {}

  /** A new, empty database. */
  public static Database fresh() {
    var name = next();
    run("create database " + name);
    return database(name);
  }

  /**
   * A new database with the migrations on the class path: a copy of one where they have run, which
   * takes a tenth of the time.
   */
  public static Database migrated() {
    var name = next();
    run("create database " + name + " template " + Template.NAME);
    return database(name);
  }

  private static String next() {
    return "test_" + COUNT.incrementAndGet();
  }

  private static Database database(String name) {
    var server = Server.RUNNING;
    return new Database(
        name,
        server.getJdbcUrl("postgres", name),
        "postgres",
        "postgres",
        server.getDatabase("postgres", name));
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
   * @param jdbcUrl carries the user, too
   */
  public record Database(
      String name, String jdbcUrl, String user, String password, DataSource dataSource) {

    /** Removes the database and cuts its connections; for tests that make very many. */
    public void drop() {
      run("drop database if exists " + name + " with (force)");
    }
  }

  /** Migrated when first touched. Nobody may be connected to it while it is copied. */
  private static final class Template {
    static final String NAME = migrate();

    private static String migrate() {
      var database = fresh();
      Flyway.configure().dataSource(database.dataSource()).load().migrate();
      return database.name();
    }
  }

  /** Started when first touched, and stopped with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        var folder = Files.createTempDirectory("besked-test-postgres");
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests could not start", e);
      }
    }

    /**
     * Hundreds of databases are a hundred thousand files: the JVM does not wait until they are
     * gone.
     */
    private static void stop(EmbeddedPostgres server, Path folder) {
      try {
        server.close();
        var unused = new ProcessBuilder("rm", "-rf", folder.toString()).start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests could not be stopped", e);
      }
    }
  }
}
