package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.besked.casework.chain.ChainBreak;
import se.besked.casework.chain.ChainBreak.What;
import se.besked.casework.chain.ChainReport;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.jobs.Job;

/** Whoever owns the database changes one thing past the triggers, and the check names it. */
class ChainIT {
  static final World WORLD = new World();
  static final CheckChain CHECK = new CheckChain(WORLD.dataSource);
  static final Random RANDOM = new Random(4711);
  static SingleConnectionDataSource connection;
  static JdbcTemplate owner;

  @BeforeAll
  static void oneOfEverything() throws java.sql.SQLException {
    var unused = new Belongings(WORLD);
    amendAndDispose();
    connection = new SingleConnectionDataSource(WORLD.database.owner().getConnection(), true);
    owner = new JdbcTemplate(connection);
    link();
    tables().forEach(ChainIT::pastTheTriggers);
  }

  /** What the belongings lack, as the application: changed wishes, and a disposal of notices. */
  private static void amendAndDispose() {
    var application = WORLD.get(JdbcClient.class);
    var ended = ended();
    for (var sql :
        List.of(
            """
            insert into case_amendment (id, case_id, draft_id, person_id, application_before,
              summary_before, evidence, amended_at)
            select gen_random_uuid(), id, draft_id, applicant_id, '{}', '{}', '\\x0102', now()
            from case_file where draft_id is not null limit 1
            """,
            """
            insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,
              proposed_at)
            values ('00000000-0000-4000-8000-000000000001', '%s', 'PROPOSED', 'plan/1', '[]',
              'arvid', now())
            """
                .formatted(World.M),
            """
            insert into disposal_item (id, run_id, case_id, case_number, service, type, rule,
              due_since, state)
            select gen_random_uuid(), '00000000-0000-4000-8000-000000000001', id, number, service,
              'NOTICES', 'Planen', '2026-01-01', 'TO_DISPOSE' from case_file
            where id = '%s'
            """
                .formatted(ended),
            """
            update disposal_run set state = 'CONFIRMED', confirmed_by = 'asta', confirmed_at = now()
            where id = '00000000-0000-4000-8000-000000000001'
            """,
            """
            insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,
              proposed_at)
            values (gen_random_uuid(), '%s', 'PROPOSED', 'plan/1', '[]', 'arvid', now())
            """
                .formatted(World.M))) {
      application.sql(sql).update();
    }
    application
        .sql(
            "select dispose(id, now() + interval '10 years') from disposal_item"
                + " where run_id = '00000000-0000-4000-8000-000000000001'")
        .query()
        .listOfRows();
  }

  /** A case that nothing holds. */
  private static java.util.UUID ended() {
    return WORLD
        .jdbc
        .sql(
            """
            update case_file set state = 'WITHDRAWN' where id = (select c.id from case_file c
              where not c.is_protected and c.state <> 'FROZEN'
                and exists (select 1 from journal_entry j where j.case_id = c.id)
                and not exists (select 1 from decision d where d.case_id = c.id)
                and not exists (select 1 from disposal_hold h where h.case_id = c.id)
              order by c.number limit 1)
            returning id
            """)
        .query(java.util.UUID.class)
        .single();
  }

  @AfterAll
  static void close() {
    connection.destroy();
    WORLD.close();
  }

  /** Each test puts back what it changed: otherwise the next would see it. */
  @AfterEach
  void whole() {
    assertThat(breaks()).isEmpty();
  }

  /** Found among the triggers: a table that is chained later is tampered with too. */
  static Stream<String> tables() {
    return WORLD
        .jdbc
        .sql(
            """
            select tgrelid::regclass::text from pg_trigger where tgname = 'chained'
            order by 1
            """)
        .query(String.class)
        .list()
        .stream();
  }

  private static void link() {
    for (int i = 0; i < 3; i++) {
      WORLD.run(Job.ADVANCE_CHAIN, "recurring");
    }
  }

  private static void pastTheTriggers(String table) {
    owner.execute("alter table " + table + " disable trigger user");
  }

  private static List<ChainBreak> breaks() {
    return CHECK.run().stream().flatMap(report -> report.breaks().stream()).toList();
  }

  private static List<String> rows(String table) {
    return owner.queryForList("select ctid::text from " + table, String.class);
  }

  /** The smallest change of each kind of value: a bit, a character, a microsecond, a day. */
  private static String otherwise(String column, String type) {
    return switch (type) {
      case "bytea" -> "set_byte(%1$s, 0, get_byte(%1$s, 0) # 1)".formatted(column);
      case "text" -> "left(%1$s, -1) || chr(ascii(right(%1$s, 1)) # 1)".formatted(column);
      case "timestamp with time zone" -> column + " + interval '1 microsecond'";
      case "integer", "bigint" -> column + " + 1";
      case "date" -> column + " + 1";
      case "boolean" -> "not " + column;
      case "jsonb" -> "jsonb_build_object('was', " + column + ")";
      case "uuid" -> "gen_random_uuid()";
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** Every column of every chained table that holds anything, in a row of chance. */
  @ParameterizedTest
  @MethodSource("tables")
  void aChangedByteIsNamed(String table) {
    assertThat(rows(table)).as("the test has something in %s", table).isNotEmpty();
    var columns =
        owner.queryForList(
            """
            select attname || ' ' || format_type(atttypid, null) from pg_attribute
            where attrelid = ?::regclass and attnum > 0 and not attisdropped
              and attidentity = ''
            """,
            String.class,
            table);
    var changed = new HashSet<String>();
    for (var column : columns) {
      var name = column.substring(0, column.indexOf(' '));
      var type = column.substring(column.indexOf(' ') + 1);
      var having =
          owner.queryForList(
              "select ctid::text from %s where %s is not null %s"
                  .formatted(
                      table,
                      name,
                      type.equals("text") || type.equals("bytea")
                          ? "and length(" + name + ") > 0"
                          : ""),
              String.class);
      if (having.isEmpty()) {
        continue;
      }
      var row = having.get(RANDOM.nextInt(having.size()));
      keep(table, row);
      String now;
      try {
        now =
            owner.queryForObject(
                "update %s set %s = %s where ctid = ?::tid returning ctid::text"
                    .formatted(table, name, otherwise(name, type)),
                String.class,
                row);
      } catch (DataAccessException refusedByAConstraint) {
        continue;
      }
      changed.add(name);
      assertThat(breaks())
          .as(table + "." + name)
          .isNotEmpty()
          .allSatisfy(found -> assertThat(found.table()).isEqualTo(table))
          .anySatisfy(found -> assertThat(found.number()).isNotNull());
      owner.update(
          "update %1$s t set %2$s = b.%2$s from before b where t.ctid = ?::tid"
              .formatted(table, name),
          now);
    }
    assertThat(changed).as("columns that could be changed").isNotEmpty();
  }

  private static void keep(String table, String row) {
    owner.execute("drop table if exists before");
    owner.update(
        "create temp table before as select * from " + table + " where ctid = ?::tid", row);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aRowThatIsGoneIsNamed(String table) {
    var gone = new ArrayList<String>();
    for (var row : rows(table)) {
      keep(table, row);
      try {
        owner.update("delete from " + table + " where ctid = ?::tid", row);
      } catch (DataAccessException othersHangOnIt) {
        continue;
      }
      gone.add(row);
      break;
    }
    if (gone.isEmpty() && Set.of("decision", "journal_entry").contains(table)) {
      return; // its letters, receipts and documents hold it
    }
    assertThat(gone).hasSize(1);
    assertThat(breaks())
        .singleElement()
        .satisfies(found -> assertThat(found.what()).isEqualTo(What.MISSING))
        .satisfies(found -> assertThat(found.table()).isEqualTo(table))
        .satisfies(found -> assertThat(found.number()).isNotNull());
    owner.execute("insert into " + table + " overriding system value select * from before");
  }

  @Test
  void aRowPutBetweenIsNamed() {
    owner.execute(
        """
        insert into audit_log overriding system value
        select -1, at, actor_kind, actor, municipality, roles, action, subject_kind, subject, result,
          detail from audit_log where municipality is not null order by id limit 1
        """);
    assertThat(breaks())
        .singleElement()
        .satisfies(found -> assertThat(found.what()).isEqualTo(What.NOT_CHAINED))
        .satisfies(found -> assertThat(found.row()).isEqualTo("-1"))
        .satisfies(found -> assertThat(found.municipality()).isEqualTo(World.M));
    owner.execute("delete from audit_log where id = -1");
  }

  @Test
  void anEntryPutBetweenIsNamed() {
    owner.execute(
        """
        insert into chain_entry overriding system value
        select -1, municipality, table_name, key, kind, form, content, item, made_by, at
        from chain_entry order by number limit 1
        """);
    assertThat(breaks()).extracting(ChainBreak::what).containsExactly(What.PUT_BETWEEN);
    owner.execute("delete from chain_entry where number = -1");
  }

  @Test
  void aLinkOrAnEntryThatSaysSomethingElseIsNamed() {
    var middle =
        owner.queryForObject(
            "select number from chain_link where municipality = ? order by position offset 10 limit"
                + " 1",
            Long.class,
            World.M);
    for (var trick :
        List.of(
            "update chain_link set hash = set_byte(hash, 31, get_byte(hash, 31) # 1) where number ="
                + " %d",
            "update chain_entry set at = at + interval '1 microsecond' where number = %d",
            "update chain_entry set made_by = 'nobody' where number = %d",
            "update chain_entry set key = set_byte(key, 0, get_byte(key, 0) # 1) where number ="
                + " %d")) {
      var sql = trick.formatted(middle);
      owner.execute("drop table if exists link, entry");
      owner.execute("create temp table link as select * from chain_link where number = " + middle);
      owner.execute(
          "create temp table entry as select * from chain_entry where number = " + middle);
      owner.execute(sql);
      assertThat(breaks()).as(sql).isNotEmpty();
      assertThat(breaks().getFirst().number()).as(sql).isEqualTo(middle);
      owner.execute("update chain_link l set hash = b.hash from link b where l.number = b.number");
      owner.execute(
          "update chain_entry e set at = b.at, made_by = b.made_by, key = b.key from entry b"
              + " where e.number = b.number");
    }
  }

  /** The owner has triggers write for them: the entry says who it was. */
  @Test
  void whatTheOwnerWritesWithTheTriggersOnIsNamed() {
    owner.execute("alter table decision enable trigger user");
    try {
      assertThatThrownBy(() -> owner.execute("update decision set headline = 'Annat.'"))
          .hasStackTraceContaining("may change");
      assertThatThrownBy(() -> owner.execute("update decision set reasons_text = 'Annat.'"))
          .hasStackTraceContaining("never rewritten");
      assertThatThrownBy(() -> owner.execute("update decision set published_at = now()"))
          .hasStackTraceContaining("said once");
      long before = owner.queryForObject("select max(number) from chain_entry", Long.class);
      owner.execute(
          "update decision set taken_down_on = null, version = version"
              + " where id = (select id from decision limit 1)");
      assertThat(breaks()).extracting(ChainBreak::what).containsExactly(What.BY_ANOTHER);
      owner.update("delete from chain_entry where number > ?", before);
    } finally {
      owner.execute("alter table decision disable trigger user");
    }
  }

  /** Everything reckoned anew fits together; only what was written down elsewhere tells. */
  @Test
  void aChainMadeAnewIsToldByAHeadThatWasWrittenDown() {
    var head = head(CHECK.run());
    assertThat(CHECK.run(List.of(head))).allSatisfy(r -> assertThat(r.isWhole()).isTrue());
    owner.execute("create temp table links as select * from chain_link");
    owner.execute(
        """
        update chain_link set hash = sha256(hash)
        where municipality = '%1$s'
          and position = (select max(position) from chain_link where municipality = '%1$s')
        """
            .formatted(World.M));
    assertThat(CHECK.run(List.of(head)).stream().flatMap(r -> r.breaks().stream()))
        .extracting(ChainBreak::what)
        .contains(What.NOT_AS_WRITTEN_DOWN);
    owner.execute(
        "update chain_link l set hash = b.hash from links b where l.number = b.number"
            + " and l.hash <> b.hash");
    assertThat(
            CHECK.run(List.of(World.M + ":999999:" + "a".repeat(64))).stream()
                .flatMap(r -> r.breaks().stream()))
        .extracting(ChainBreak::what)
        .containsExactly(What.NOT_AS_WRITTEN_DOWN);
  }

  private static String head(List<ChainReport> reports) {
    return reports.stream()
        .filter(r -> r.municipality().equals(World.M))
        .map(r -> r.municipality() + ":" + r.head())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aBreakIsAnIncidentAtOnce() {
    owner.execute(
        "update audit_log set actor = actor || 'x' where id = (select min(id) from audit_log)");
    assertThatThrownBy(() -> WORLD.run(Job.CHECK_CHAIN, "recurring"))
        .hasMessageContaining("audit_log number");
    WORLD
        .jdbc
        .sql(
            """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version,
              consecutive_failures) values ('check-chain', 'recurring', now() + interval '1 year',
              false, 1, 1)
            on conflict (task_name, task_instance) do update set consecutive_failures = 1
            """)
        .update();
    assertThat(WORLD.get(se.besked.casework.operations.JobTroubles.class).now())
        .anySatisfy(trouble -> assertThat(trouble.job()).isEqualTo("check-chain"));
    owner.execute(
        "update audit_log set actor = left(actor, -1) where id = (select min(id) from audit_log)");
    WORLD.run(Job.CHECK_CHAIN, "recurring");
  }

  /** What is added to a chained table later is in the hashes of later rows, and of no earlier. */
  @Test
  void aColumnThatIsAddedLaterDoesNotBreakWhatWasBefore() {
    try (var world = new World()) {
      var check = new CheckChain(world.dataSource);
      world.submitted(false);
      world.jdbc.sql("alter table audit_log add column later text not null default 'x'").update();
      assertThat(check.run()).allSatisfy(r -> assertThat(r.breaks()).isEmpty());
      world.submitted(false);
      assertThat(check.run()).allSatisfy(r -> assertThat(r.breaks()).isEmpty());
      world.jdbc.sql("alter table audit_log disable trigger user").update();
      world
          .jdbc
          .sql("update audit_log set later = 'y' where id = (select max(id) from audit_log)")
          .update();
      assertThat(check.run().stream().flatMap(r -> r.breaks().stream()))
          .extracting(ChainBreak::what)
          .containsExactly(What.CHANGED);
    }
  }
}
