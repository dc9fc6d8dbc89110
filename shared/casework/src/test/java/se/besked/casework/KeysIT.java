package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;

/** What whoever has the application's role does to keys is told, and can be undone. */
class KeysIT {
  static final World WORLD = new World();
  static final JdbcClient APPLICATION = WORLD.get(JdbcClient.class);
  private static final String NEW_KEY = "YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY=";

  @BeforeAll
  static void everyKindOfKey() {
    var unused = new Belongings(WORLD);
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  /** Each test puts back what it changed. */
  @AfterEach
  void check() {
    WORLD.run(Job.CHECK_CHAIN, "recurring");
  }

  private static UUID one(String table, String owner) {
    return WORLD
        .jdbc
        .sql("select %s from %s order by 1 limit 1".formatted(owner, table))
        .query(UUID.class)
        .single();
  }

  private static int set(JdbcClient by, String table, String owner, UUID id, String what) {
    return by.sql("update %s set %s where %s = '%s'".formatted(table, what, owner, id)).update();
  }

  /** As docs/operations.md says. */
  private static void putBack(String table, String owner, UUID id) {
    assertThat(
            set(
                WORLD.jdbc,
                table,
                owner,
                id,
                "master_key_id = replaced -> 0 ->> 'masterKeyId',"
                    + " wrapped_key = decode(replaced -> 0 ->> 'wrappedKey', 'hex'),"
                    + " version = version + 1"))
        .isOne();
  }

  /** However often: the first is not pushed out. */
  @ParameterizedTest
  @CsvSource({
    "case_key,case_id",
    "person_key,person_id",
    "income_key,person_id",
    "post_control_key,run_id"
  })
  void aKeyThatDoesNotOpenIsToldAndTheOneBeforeIsThere(String table, String owner) {
    var id = one(table, owner);
    for (var master : new String[] {"nobodys", "nobodys-either", "1"}) {
      var nonsense = "master_key_id = '" + master + "', wrapped_key = '\\x0101'";
      assertThat(set(APPLICATION, table, owner, id, nonsense)).isOne();
      assertThatThrownBy(this::check)
          .hasMessageContaining(table)
          .hasMessageContaining(id.toString())
          .hasMessageContaining("does not open");
    }
    putBack(table, owner, id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_key", "person_key", "income_key", "post_control_key"})
  void aKeyIsNotReplacedUnderTheSameMasterKey(String table) {
    assertThatThrownBy(
            () -> APPLICATION.sql("update " + table + " set wrapped_key = '\\x01'").update())
        .hasStackTraceContaining("another master key only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update case_key set replaced = '[]'",
        "update case_key set created_at = now()",
        "delete from case_key",
        "delete from person_key"
      })
  void whatIsKeptIsNotTheApplicationsToTouch(String trick) {
    assertThatThrownBy(() -> APPLICATION.sql(trick).update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void anothersKeyAndAKeyThatOpensNothingAreTold() {
    var id = one("case_key", "case_id");
    var owner = WORLD.jdbc;
    owner.sql("create table kept as select * from case_key where case_id = '" + id + "'").update();
    owner.sql("alter table case_key disable trigger user").update();
    try {
      set(
          owner,
          "case_key",
          "case_id",
          id,
          "wrapped_key = (select wrapped_key from case_key where case_id <> '" + id + "' limit 1)");
      assertThatThrownBy(this::check).hasMessageContaining(id.toString());
      owner.sql("delete from case_key where case_id = '" + id + "'").update();
      assertThatThrownBy(this::check).as("none at all").hasMessageContaining(id.toString());
      WORLD.get(CaseVault.class).newKey(new CaseId(id)).keep();
      assertThatThrownBy(this::check).as("a good key").hasMessageContaining(id.toString());
    } finally {
      owner.sql("delete from case_key where case_id = '" + id + "'").update();
      owner.sql("insert into case_key select * from kept").update();
      owner.sql("alter table case_key enable trigger user").update();
      owner.sql("drop table kept").update();
    }
  }

  private static int kept(UUID id) {
    return WORLD.count("case_key where replaced <> '[]' and case_id = '" + id + "'");
  }

  /** Whoever learns an old master key finds nothing to open with it for longer than that. */
  @Test
  void whatWasReplacedIsForgottenWhenItIsOldAndEverythingOpens() {
    var id = one("case_key", "case_id");
    set(APPLICATION, "case_key", "case_id", id, "master_key_id = 'nobodys'");
    APPLICATION.sql("select forget_replaced_keys()").query().listOfRows();
    assertThat(kept(id)).as("the application says so").isOne();
    set(WORLD.jdbc, "case_key", "case_id", id, daysOld(36));
    assertThatThrownBy(this::check).hasMessageContaining(id.toString());
    assertThat(kept(id)).as("not while it is needed").isOne();
    putBack("case_key", "case_id", id);
    set(WORLD.jdbc, "case_key", "case_id", id, daysOld(34));
    check();
    assertThat(kept(id)).isOne();
    set(WORLD.jdbc, "case_key", "case_id", id, daysOld(36));
    check();
    assertThat(kept(id)).isZero();
  }

  private static String daysOld(int days) {
    return "replaced = (select jsonb_agg(r || jsonb_build_object('at', now() - interval '%d days'))"
            .formatted(days)
        + " from jsonb_array_elements(replaced) r)";
  }

  /** A row that is added brings nothing of its own to be put back. */
  @Test
  void whatWasReplacedIsNotMadeUp() {
    var id = one("case_key", "case_id");
    WORLD
        .jdbc
        .sql("create table kept as select * from case_key where case_id = '" + id + "'")
        .update();
    WORLD.jdbc.sql("alter table case_key disable trigger case_key_disposed_only").update();
    try {
      WORLD.jdbc.sql("delete from case_key where case_id = '" + id + "'").update();
      WORLD.jdbc.sql("update kept set replaced = '[1]'").update();
      WORLD.jdbc.sql("insert into case_key select * from kept").update();
    } finally {
      WORLD.jdbc.sql("alter table case_key enable trigger case_key_disposed_only").update();
      WORLD.jdbc.sql("drop table kept").update();
    }
    assertThat(kept(id)).isZero();
  }

  @Test
  void aNewMasterKeyIsAnApplicationsOwnWork() {
    try (var world = new World()) {
      var unused = new Belongings(world);
      var application = world.get(JdbcClient.class);
      var both = MasterKeys.of("2", NEW_KEY, Map.of("1", World.MASTER));
      assertThat(new CaseVault(application, both, world.clock).rewrap(1000)).isPositive();
      assertThat(new PersonalVault(application, both, world.clock).rewrap(1000)).isPositive();
      assertThat(new IncomeVault(application, both, world.clock).rewrap(1000)).isPositive();
      for (var table : new String[] {"case_key", "person_key", "income_key", "post_control_key"}) {
        assertThat(world.count(table + " where master_key_id <> '2' or replaced = '[]'"))
            .as(table)
            .isZero();
      }
      assertThatThrownBy(() -> world.run(Job.CHECK_CHAIN, "recurring"))
          .as("with the old key alone")
          .hasMessageContaining("does not open");
    }
  }
}
