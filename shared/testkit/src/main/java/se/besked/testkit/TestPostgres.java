package se.besked.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
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
      // Steps in Java too: of the modules on the class path, for a database that is new.
      var steps = ServiceLoader.load(JavaMigration.class).stream().map(ServiceLoader.Provider::get);
      Flyway.configure()
          .dataSource(database.dataSource())
          .javaMigrations(steps.toArray(JavaMigration[]::new))
          .load()
          .migrate();
      return database.name();
    }
  }

  /** Started when first touched, stopped with the JVM by the library's own shutdown hook. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests could not start", e);
      }
    }
  }
}
