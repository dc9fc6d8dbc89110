package se.besked.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.chain.AdvanceChain;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.PersonId;
import se.besked.testkit.TestPostgres;

/** As operations call them: by arguments, and told by an exit code and a line for each chain. */
class DatabaseCommandIT {
  private static final String MASTER = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private String said = "";

  private OptionalInt run(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var code = DatabaseCommand.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), arguments);
    said = bytes.toString(StandardCharsets.UTF_8);
    return code;
  }

  private static String[] arguments(TestPostgres.Database database, String... more) {
    var all = new ArrayList<>(List.of(more));
    database.settings().forEach((key, value) -> all.add("--" + key + "=" + value));
    return all.toArray(String[]::new);
  }

  @Test
  void checksTheChainAndNamesWhatWasChanged() {
    var database = TestPostgres.migrated();
    var application = JdbcClient.create(database.dataSource());
    var owner = JdbcClient.create(database.owner());
    write(application);
    new AdvanceChain(application).run();
    write(application);

    assertThat(run(arguments(database, "--besked.check-chain"))).hasValue(0);
    assertThat(said)
        .contains("havrelunda: 1 links, whole; 1 unchained from number 2, since ")
        .containsPattern("head havrelunda:1:[0-9a-f]{64}");
    var head = said.replaceAll("(?s).*head (\\S+).*", "$1");

    owner.sql("alter table audit_log disable trigger user").update();
    owner.sql("update audit_log set actor = 'nils' where id = 1").update();
    assertThat(run(arguments(database, "--besked.check-chain"))).hasValue(1);
    assertThat(said)
        .contains("BROKEN, 1 found, first: audit_log number 1 (1) does not say what it said");
    owner.sql("update audit_log set actor = 'olle' where id = 1").update();

    assertThat(run(arguments(database, "--besked.check-chain", "--besked.chain-heads=" + head)))
        .hasValue(0);
    owner.sql("delete from chain_link").update();
    owner.sql("delete from chain_entry").update();
    owner.sql("delete from audit_log").update();
    owner.sql("update chain_state set linked = 0").update();
    assertThat(run(arguments(database, "--besked.check-chain"))).hasValue(0);
    assertThat(run(arguments(database, "--besked.check-chain", "--besked.chain-heads=" + head)))
        .hasValue(1);
    assertThat(said).contains("is not the head that was written down");
  }

  @Test
  void triesEveryKeyWithTheServersMasterKey() {
    var database = TestPostgres.migrated();
    var application = JdbcClient.create(database.dataSource());
    var person = new PersonId(UUID.randomUUID());
    application
        .sql("insert into person values (:id, '198601012381', now())")
        .param("id", person.value())
        .update();
    var unused =
        new PersonalVault(application, MasterKeys.of("1", MASTER, Map.of()), Clock.systemUTC())
            .seal(new Actor.Citizen(person), new Place("draft", person.value(), "x"), new byte[1]);
    var withKey =
        arguments(database, "--besked.check-chain", "--besked.vault.master-key=" + MASTER);

    assertThat(run(withKey)).as(said).hasValue(0);
    assertThat(said).doesNotContain("No key was tried");
    application
        .sql("update person_key set master_key_id = '0', wrapped_key = '\\x01', version = 1")
        .update();
    assertThat(run(withKey)).as(said).hasValue(1);
    assertThat(said).contains("person_key (" + person + ") does not open");
    assertThat(run(arguments(database, "--besked.check-chain"))).hasValue(0);
    assertThat(said).contains("No key was tried", "besked.vault.master-key");
  }

  private static void write(JdbcClient application) {
    application
        .sql(
            """
            insert into audit_log (at, actor_kind, actor, municipality, action, subject_kind, result)
            values (now(), 'STAFF', 'olle', 'havrelunda', 'test', 'test', 'ALLOWED')
            """)
        .update();
  }

  @Test
  void migratesAsTheOwnerAndLeavesTheApplicationItsGrants() {
    var database = TestPostgres.prepared();
    assertThat(run(arguments(database, "--besked.migrate"))).as(said).hasValue(0);
    write(JdbcClient.create(database.dataSource()));
    assertThat(run(arguments(database, "--besked.migrate"))).as(said).hasValue(0);
  }

  @Test
  void saysWhatItLacks() {
    assertThat(run("--besked.print-roles")).hasValue(0);
    assertThat(said).contains("create role besked_owner login");
    assertThat(run("--besked.check-chain")).hasValue(2);
    assertThat(said).contains("spring.datasource.url");
    assertThat(
            run("--spring.datasource.url=jdbc:postgresql://localhost:1/none", "--besked.migrate"))
        .hasValue(2);
    assertThat(said).contains("It could not be done");
    assertThat(run("--server.port=0")).isEmpty();
  }
}
