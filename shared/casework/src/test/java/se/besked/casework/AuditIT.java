package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.ids.CaseId;

class AuditIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_log set actor = 'nobody'",
        "delete from audit_log",
        "truncate audit_log",
        "delete from case_event",
        "update case_event set type = 'FINAL'"
      })
  void whatWasWrittenStays(String sql) {
    WORLD.submitted(false);
    assertThatThrownBy(() -> WORLD.jdbc.sql(sql).update()).hasStackTraceContaining("append-only");
  }

  @Test
  void readingIsLoggedAndSoIsARefusedTry() {
    var id = WORLD.submitted(false).id();
    WORLD.get(CaseFiles.class).get(World.OFFICER, id);
    var stranger = WORLD.citizen("198806152388");
    assertThatThrownBy(() -> WORLD.get(CaseFiles.class).get(stranger, id))
        .isInstanceOf(AccessDenied.class)
        .hasMessage("Du har inte behörighet till detta.");
    assertThat(read(id, "olle", "ALLOWED")).isOne();
    assertThat(read(id, stranger.person().toString(), "REFUSED")).isOne();
  }

  @Test
  void aRefusalSurvivesTheRollbackOfTheTransactionAroundIt() {
    var id = WORLD.submitted(false).id();
    var stranger = WORLD.citizen("198806152396");
    int before = WORLD.count("audit_log where result = 'REFUSED'");
    assertThatThrownBy(
            () -> WORLD.get(Desk.class).whole(() -> WORLD.get(CaseFiles.class).get(stranger, id)))
        .isInstanceOf(AccessDenied.class);
    assertThat(WORLD.count("audit_log where result = 'REFUSED'")).isEqualTo(before + 1);
  }

  @Test
  void aGuardiansListIsLogged() {
    WORLD.submitted(false);
    var lines =
        "audit_log where action = 'case.list' and subject_kind = 'case' and subject = '*'"
            + " and result = 'ALLOWED' and actor = '%s'".formatted(WORLD.anna.person());
    int before = WORLD.count(lines);
    assertThat(WORLD.get(CaseFiles.class).of(WORLD.anna)).isNotEmpty();
    assertThat(WORLD.count(lines)).isEqualTo(before + 1);
  }

  private static int read(CaseId id, String actor, String result) {
    return WORLD.count(
        "audit_log where action = 'case.read' and subject_kind = 'case' and subject = '%s'"
                .formatted(id)
            + " and actor = '%s' and result = '%s'".formatted(actor, result));
  }
}
