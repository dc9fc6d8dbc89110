package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.AuditEntry;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseFiles;

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
    assertThat(WORLD.get(AuditLog.class).about(World.AUDITOR, CaseAccess.subject(id), 10))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::allowed)
        .contains(
            org.assertj.core.groups.Tuple.tuple("olle", "case.read", true),
            org.assertj.core.groups.Tuple.tuple(stranger.person().toString(), "case.read", false));
  }

  @Test
  void aRefusalSurvivesTheRollbackOfTheTransactionAroundIt() {
    var id = WORLD.submitted(false).id();
    var stranger = WORLD.citizen("198806152396");
    int before = WORLD.count("audit_log where result = 'REFUSED'");
    assertThatThrownBy(
            () ->
                WORLD
                    .get(Transactions.class)
                    .run(() -> WORLD.get(CaseFiles.class).get(stranger, id)))
        .isInstanceOf(AccessDenied.class);
    assertThat(WORLD.count("audit_log where result = 'REFUSED'")).isEqualTo(before + 1);
  }

  @Test
  void onlyAuditorsReadTheLog() {
    assertThatThrownBy(
            () -> WORLD.get(AuditLog.class).about(World.OFFICER, Subject.list("case"), 10))
        .isInstanceOf(AccessDenied.class);
  }
}
