package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.kernel.law.AppealRoute;

/** What the application itself, with its own connection, can do to what has happened: nothing. */
class PastIT {
  static final World WORLD = new World();

  @BeforeAll
  static void something() {
    WORLD.published(AppealRoute.ADMINISTRATIVE_APPEAL);
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alter table audit_log disable trigger all",
        "alter table audit_log disable trigger all; delete from audit_log",
        "set session_replication_role = replica; delete from audit_log",
        "drop trigger case_event_append_only on case_event",
        "create or replace function refuse_change() returns trigger language plpgsql as"
            + " $$ begin return old; end $$",
        "update decision set reasons_text = 'Annat.'",
        "update decision set reasons = '{\"a\": 1}'",
        "update decision set outcome = 'GRANT'",
        "update decision set decided_at = now()",
        "update decision_receipt set made_available_at = now()",
        "update decision_receipt set person_id = gen_random_uuid()",
        "delete from decision_receipt",
        "delete from decision",
        "delete from case_file",
        "delete from notice",
        "truncate case_event cascade",
        "update case_event set type = 'FINAL'",
        "update case_signature set signed_at = now()",
        "update journal_entry set title = 'Annat'",
        "insert into disposal_log (run_id, municipality, case_number, service, type, rule,"
            + " removed, proposed_by, confirmed_by, at) select gen_random_uuid(), '1299', 'x', 'x',"
            + " 'CASE', 'x', '{}', 'a', 'b', now()",
        "select dispose_rows('audit_log', 'actor', array['test'], 0)"
      })
  void theApplicationCannotRewriteIt(String sql) {
    var jdbc = WORLD.get(JdbcClient.class);
    assertThatThrownBy(() -> jdbc.sql(sql).update())
        .hasStackTraceContaining("org.postgresql.util.PSQLException")
        .isInstanceOf(org.springframework.dao.DataAccessException.class);
  }
}
