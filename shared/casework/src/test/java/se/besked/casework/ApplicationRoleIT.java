package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Walks every table and function there is, and asks the database what the application may do. */
class ApplicationRoleIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  private static List<String> names(String sql) {
    return WORLD.jdbc.sql(sql).query(String.class).list();
  }

  /** A table that somebody adds is granted in the repeatable migration and declared in the list. */
  @Test
  void whatItMayDoToEveryTableIsDeclared() throws IOException {
    var may =
        names(
            """
            select c.relname || ': ' || concat_ws(', ',
              case when has_table_privilege('besked_app', c.oid, 'SELECT') then 'reads' end,
              case when has_table_privilege('besked_app', c.oid, 'INSERT') then 'adds' end,
              case when has_table_privilege('besked_app', c.oid, 'UPDATE') then 'changes'
                else 'changes ' || (select string_agg(a.attname, ' ' order by a.attname)
                  from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    and has_column_privilege('besked_app', c.oid, a.attnum, 'UPDATE')) end,
              case when has_table_privilege('besked_app', c.oid, 'DELETE') then 'removes' end,
              case when has_table_privilege('besked_app', c.oid,
                'TRUNCATE, REFERENCES, TRIGGER, MAINTAIN') then 'MORE' end)
            from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
            order by c.relname collate "C"
            """);
    try (var list = getClass().getResourceAsStream("application-role.txt")) {
      assertThat(may)
          .isEqualTo(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** The grants are made anew when they change only, and a later version adds tables. */
  @Test
  void aTableThatIsAddedLaterCanBeAddedToAndNoMore() {
    WORLD.jdbc.sql("create table later (id int)").update();
    try {
      var application = WORLD.get(JdbcClient.class);
      assertThat(application.sql("insert into later values (1)").update()).isOne();
      for (var trick : List.of("update later set id = 2", "delete from later", "truncate later")) {
        assertThatThrownBy(() -> application.sql(trick).update())
            .as(trick)
            .hasStackTraceContaining("permission denied");
      }
    } finally {
      WORLD.jdbc.sql("drop table later").update();
    }
  }

  /**
   * What triggers keep from being changed or removed is not granted either, but where a trigger
   * keeps some rows only.
   */
  @Test
  void whatTriggersGuardIsNotGranted() {
    assertThat(
            names(
                """
                select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                  join pg_proc p on p.oid = t.tgfoid
                where p.proname in ('refuse_change', 'refuse_always', 'refuse_but_disposal')
                  and t.tgqual is null
                  and (t.tgtype & 8 = 8 and has_table_privilege('besked_app', c.oid, 'DELETE')
                    or t.tgtype & 16 = 16
                      and has_any_column_privilege('besked_app', c.oid, 'UPDATE'))
                """))
        .isEmpty();
    assertThat(
            names(
                """
                select c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                where t.tgname = 'chained' and (has_table_privilege('besked_app', c.oid, 'DELETE')
                  or has_table_privilege('besked_app', c.oid, 'UPDATE'))
                """))
        .isEmpty();
  }

  @Test
  void itOwnsNothingAndIsNobodyElse() {
    assertThat(
            names(
                """
                select 'owns ' || relname from pg_class where relowner = 'besked_app'::regrole
                union all
                select 'is ' || r.rolname from pg_roles r
                  where r.rolname <> 'besked_app' and pg_has_role('besked_app', r.oid, 'MEMBER')
                union all
                select 'may ' || rolname from pg_roles where rolname = 'besked_app' and (rolsuper
                  or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
                union all
                select 'creates in ' || nspname from pg_namespace
                  where has_schema_privilege('besked_app', oid, 'CREATE')
                """))
        .isEmpty();
  }

  @Test
  void itCallsFourFunctionsThatChangeAnything() {
    assertThat(
            names(
                """
                select proname || case when prosecdef then ' as the owner' else '' end from pg_proc
                where pronamespace = 'public'::regnamespace and provolatile = 'v'
                  and has_function_privilege('besked_app', oid, 'EXECUTE')
                order by 1
                """))
        .containsExactly(
            "chain_advance as the owner",
            "dispose as the owner",
            "forget_replaced_keys as the owner",
            "refresh_case_queue");
  }

  /** A temporary table of the caller's would otherwise stand in for ours. */
  @Test
  void whatRunsAsTheOwnerOrGuardsThePastLooksInOurTablesOnly() {
    assertThat(
            names(
                """
                select proname from pg_proc
                where pronamespace = 'public'::regnamespace
                  and (prosecdef or prorettype = 'trigger'::regtype
                    or proname in ('disposal_allows', 'dispose_rows'))
                  and coalesce(not 'search_path=public, pg_temp' = any (proconfig), true)
                """))
        .isEmpty();
    var jdbc = WORLD.get(JdbcClient.class);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        create temp table disposal_item as select gen_random_uuid() as id,
                          gen_random_uuid() as run_id, 'TO_DISPOSE' as state;
                        select dispose(id, now()) from disposal_item
                        """)
                    .update())
        .hasStackTraceContaining("query returned no rows");
  }

  /** The hash of a row must not depend on who looks at it. */
  @Test
  void whatIsChainedReadsTheSameForEverybody() {
    assertThat(
            names(
                """
                select distinct format_type(a.atttypid, null) from pg_trigger t
                  join pg_attribute a on a.attrelid = t.tgrelid and a.attnum > 0
                    and not a.attisdropped
                where t.tgname = 'chained'
                order by 1
                """))
        .isSubsetOf(
            "bigint",
            "boolean",
            "bytea",
            "date",
            "integer",
            "jsonb",
            "text",
            "timestamp with time zone",
            "uuid");
  }

  @Test
  void aHostThatWouldRunAsTheOwnerDoesNotStart() {
    assertThatThrownBy(() -> ApplicationRole.of(WORLD.jdbc))
        .hasMessageContaining("besked_owner")
        .hasMessageContaining("spring.datasource.username");
    assertThat(ApplicationRole.of(WORLD.get(JdbcClient.class)).name()).isEqualTo("besked_app");
  }
}
