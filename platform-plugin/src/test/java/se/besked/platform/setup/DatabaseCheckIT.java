package se.besked.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.people.Persons;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** A start on a database that is not this program's ends before anything is touched. */
@Tag("host")
class DatabaseCheckIT {
  private static final String RIGHT = key(0);

  @TempDir Path data;

  private static String key(int fill) {
    var bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static TestPostgres.Database sealed() {
    var database = TestPostgres.migrated();
    var jdbc = JdbcClient.create(database.dataSource());
    var clock = Clock.systemUTC();
    var manager = new JdbcTransactionManager(database.dataSource());
    var desk = new Desk(jdbc, manager, clock, (id, party) -> {});
    var person = new Persons(jdbc, desk, clock).idOf(Personas.ALONE);
    new PersonalVault(jdbc, MasterKeys.of("1", RIGHT, Map.of()), clock)
        .seal(
            new Actor.Citizen(person),
            new Place("draft", person.value(), "content"),
            "text".getBytes(StandardCharsets.UTF_8));
    return database;
  }

  private void start(TestPostgres.Database database, String... more) {
    var settings = new ArrayList<>(List.of("--besked.casework.jobs.enabled=false"));
    settings.addAll(List.of(more));
    JourneyHost.start(data, database, settings.toArray(String[]::new)).close();
  }

  private static String deepest(Throwable thrown) {
    return thrown.getCause() == null ? thrown.getMessage() : deepest(thrown.getCause());
  }

  @ParameterizedTest
  @CsvSource({
    "1, is not the one that this database was sealed with",
    "2, has keys that the master key 1 wrapped"
  })
  void aWrongMasterKeyStopsTheStart(String id, String sentence) {
    var database = sealed();
    assertThatThrownBy(
            () ->
                start(
                    database,
                    "--besked.vault.master-key=" + key(7),
                    "--besked.vault.master-key-id=" + id))
        .satisfies(thrown -> assertThat(deepest(thrown)).contains(sentence));
    assertThatThrownBy(
            () ->
                start(
                    database,
                    "--spring.flyway.enabled=false",
                    "--besked.vault.master-key=" + key(7),
                    "--besked.vault.master-key-id=" + id))
        .satisfies(thrown -> assertThat(deepest(thrown)).contains(sentence));
    start(database, "--besked.vault.master-key=" + RIGHT);
    start(
        database,
        "--besked.vault.master-key=" + key(7),
        "--besked.vault.master-key-id=2",
        "--besked.vault.previous-master-keys.1=" + RIGHT);
  }

  private static String migrate(TestPostgres.Database database) {
    var said = new ByteArrayOutputStream();
    var arguments = new ArrayList<>(List.of("--besked.migrate"));
    database.settings().forEach((key, value) -> arguments.add("--" + key + "=" + value));
    var code =
        DatabaseCommand.run(
            new PrintStream(said, true, StandardCharsets.UTF_8), arguments.toArray(String[]::new));
    return code.getAsInt() + " " + said.toString(StandardCharsets.UTF_8);
  }

  /** As a later version leaves it. */
  private static TestPostgres.Database later() {
    var database = TestPostgres.migrated();
    JdbcClient.create(database.owner())
        .sql(
            """
            insert into flyway_schema_history (installed_rank, version, description, type, script,
              checksum, installed_by, execution_time, success)
            values (9999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'besked_owner', 1, true)
            """)
        .update();
    return database;
  }

  @Test
  void anOlderProgramRefusesALaterSchema() {
    var database = later();
    assertThat(migrate(database)).startsWith("2 ").contains("The database is of version 999");
    assertThatThrownBy(() -> start(database))
        .satisfies(thrown -> assertThat(deepest(thrown)).contains("of version 999"));
    assertThatThrownBy(() -> start(database, "--spring.flyway.enabled=false"))
        .satisfies(thrown -> assertThat(deepest(thrown)).contains("of version 999"));
  }

  @Test
  void aLaterSchemaThatSaysSoIsLeftAsItIs() {
    var database = later();
    var owner = JdbcClient.create(database.owner());
    owner.sql("insert into schema_compatible values ('999', '998')").update();
    assertThat(migrate(database)).as("later than this one, too").startsWith("2 ");
    owner.sql("update schema_compatible set oldest = '42.1'").update();
    owner.sql("grant delete on audit_log to besked_app").update();
    assertThat(migrate(database)).startsWith("0 ");
    start(database);
    assertThat(
            owner
                .sql("select has_table_privilege('besked_app', 'audit_log', 'delete')")
                .query(Boolean.class)
                .single())
        .as("the rights that the later version gave")
        .isTrue();
  }

  @Test
  void aSchemaThatSomebodyElseHasYetToMigrateIsRefused() {
    var database = TestPostgres.migrated();
    JdbcClient.create(database.owner())
        .sql(
            "delete from flyway_schema_history where installed_rank >="
                + " (select installed_rank from flyway_schema_history where version = '42.1')")
        .update();
    assertThatThrownBy(() -> start(database, "--spring.flyway.enabled=false"))
        .satisfies(thrown -> assertThat(deepest(thrown)).contains("--besked.migrate"));
  }
}
