package se.besked.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    var jdbc = JdbcClient.create(database.dataSource());
    jdbc.sql("drop table if exists kept").update();
    jdbc.sql("create table kept as select cast(:text as text) as text")
        .param("text", text)
        .update();
  }

  private static String read(EmbeddedDatabase database) {
    return JdbcClient.create(database.dataSource())
        .sql("select text from kept")
        .query(String.class)
        .single();
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
