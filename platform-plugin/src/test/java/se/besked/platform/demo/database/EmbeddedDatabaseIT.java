package se.besked.platform.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import se.besked.testkit.TestPostgres;

/** The demo's database comes back whatever the last end left behind. */
@Tag("host")
class EmbeddedDatabaseIT {
  @TempDir static Path shared;
  @TempDir Path own;

  @ParameterizedTest
  @ValueSource(strings = {"", "4", "%d%n%s", "not a number%n%s%n0%n5432%n"})
  void startsWithAnyRemainsOfItsLastServer(String remains) throws IOException {
    try (var first = EmbeddedDatabase.in(DataFolder.take(shared))) {
      write(first, remains);
    }
    var file = pidFile(shared);
    assertThat(file).doesNotExist();
    // This very process, which lives and is no PostgreSQL.
    Files.writeString(file, remains.formatted(ProcessHandle.current().pid(), file.getParent()));

    try (var second = EmbeddedDatabase.in(DataFolder.take(shared))) {
      assertThat(read(second)).isEqualTo(remains);
    }
  }

  /** A demo that an earlier version began is the administrator's; it is given to its owner. */
  @Test
  void theApplicationOwnsNothingNotEvenWhatAnEarlierVersionMade() throws Exception {
    try (var first = EmbeddedDatabase.in(DataFolder.take(own))) {
      try (var connection = Postmaster.on(own.resolve("postgres")).orElseThrow().administrator();
          var statement = connection.createStatement()) {
        statement.execute("create table kept (text text)");
        statement.execute("create function said() returns int language sql return 1");
      }
      assertThat(first.dataSource().getUsername()).isEqualTo("besked_app");
    }
    try (var second = EmbeddedDatabase.in(DataFolder.take(own))) {
      var application = JdbcClient.create(second.dataSource());
      for (var trick :
          List.of("drop table kept", "create table other (id int)", "drop function said()")) {
        assertThatThrownBy(() -> application.sql(trick).update())
            .as(trick)
            .isInstanceOf(DataAccessException.class);
      }
      owner(second).sql("drop table kept").update();
    }
  }

  /** As Spring Boot starts it: with the settings of the jar alone. */
  @ImportAutoConfiguration(FlywayAutoConfiguration.class)
  @Import(DatabaseSetup.class)
  static class Host {}

  @Test
  void aHostMigratesAsTheOwnerAndRunsAsTheApplication() throws IOException {
    var folder = DataFolder.take(own);
    try (var host =
        new SpringApplicationBuilder(Host.class)
            .web(WebApplicationType.NONE)
            .initializers(
                context -> context.getBeanFactory().registerSingleton("dataFolder", folder))
            .run()) {
      var application = JdbcClient.create(host.getBean(DataSource.class));
      assertThat(
              application
                  .sql(
                      "select current_user || ', ' || relowner::regrole from pg_class"
                          + " where relname = 'audit_log'")
                  .query(String.class)
                  .single())
          .isEqualTo("besked_app, besked_owner");
      assertThat(application.sql("select chain_advance(1)").query(Integer.class).single()).isZero();
      assertThatThrownBy(() -> application.sql("delete from audit_log").update())
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void doesNotTakeAnotherPostgreSqlForItsOwn() throws IOException {
    try (var first = EmbeddedDatabase.in(DataFolder.take(own))) {
      write(first, "own");
    }
    var other = Path.of(show(TestPostgres.fresh(), "data_directory"));
    Files.copy(pidFile(other, ""), pidFile(own));

    try (var second = EmbeddedDatabase.in(DataFolder.take(own))) {
      assertThat(read(second)).isEqualTo("own");
    }
  }

  @Test
  void refusesASecondServerAndComesBackWhenTheFirstIsKilled(@TempDir Path another)
      throws Exception {
    var server = ServerProcess.start(own);
    try {
      assertThat(server.said()).isEqualTo("ready");
      assertThat(DataFolderTakenTest.refusal(own))
          .contains("process " + server.pid(), own.toString());
      try (var elsewhere = EmbeddedDatabase.in(DataFolder.take(another))) {
        write(elsewhere, "two at once");
        assertThat(read(elsewhere)).isEqualTo("two at once");
      }
    } finally {
      server.kill();
    }
    var orphan = Postmaster.on(own.resolve("postgres")).orElseThrow();
    // As when the disk was full: there is a server, and no file that tells of it.
    Files.writeString(pidFile(own), "");

    try (var second = EmbeddedDatabase.in(DataFolder.take(own))) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(read(second)).isEqualTo("written before the kill");
    }
    assertThat(Postmaster.on(own.resolve("postgres"))).isEmpty();
  }

  @Test
  void waitsForAServerThatIsSlowToStart() throws IOException {
    try (var first = EmbeddedDatabase.in(DataFolder.take(own))) {
      write(first, "slow");
    }
    var folder = pidFile(own).getParent();
    // It looks for its log in an archive that takes time to say no, and lets nobody in meanwhile.
    Files.writeString(
        folder.resolve("postgresql.auto.conf"),
        "restore_command = 'sleep 2; false'\nhot_standby = off\n",
        StandardOpenOption.APPEND);
    Files.createFile(folder.resolve("recovery.signal"));

    try (var second = EmbeddedDatabase.in(DataFolder.take(own), Duration.ofSeconds(3))) {
      assertThat(read(second)).isEqualTo("slow");
    }
  }

  static void write(EmbeddedDatabase database, String text) {
    var jdbc = owner(database);
    jdbc.sql("drop table if exists kept").update();
    jdbc.sql("create table kept as select cast(:text as text) as text")
        .param("text", text)
        .update();
  }

  private static JdbcClient owner(EmbeddedDatabase database) {
    return JdbcClient.create(
        new DriverManagerDataSource(database.dataSource().getJdbcUrl(), "besked_owner", ""));
  }

  private static String read(EmbeddedDatabase database) {
    return owner(database).sql("select text from kept").query(String.class).single();
  }

  private static String show(TestPostgres.Database database, String setting) {
    return JdbcClient.create(database.dataSource())
        .sql("show " + setting)
        .query(String.class)
        .single();
  }

  private static Path pidFile(Path data) {
    return pidFile(data, "postgres");
  }

  private static Path pidFile(Path data, String folder) {
    return data.resolve(folder).resolve("postmaster.pid");
  }
}
