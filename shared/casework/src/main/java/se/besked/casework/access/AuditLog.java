package se.besked.casework.access;

import java.time.Clock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who read or changed what, when and in which role, and who tried. Rows are only ever added; the
 * database refuses anything else.
 */
final class AuditLog {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Clock clock;

  AuditLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Written in the transaction at hand: no access without its line. */
  void allowed(Actor actor, String action, Subject subject) {
    insert(actor, action, subject, "ALLOWED", subject.note());
  }

  /** Refused without anybody being told by an exception; in the transaction at hand. */
  void turnedDown(Actor actor, String action, Subject subject, String why) {
    insert(actor, action, subject, "REFUSED", why);
  }

  void refused(Refusal refusal) {
    insert(refusal.actor(), refusal.action(), refusal.subject(), "REFUSED", refusal.why());
  }

  private void insert(
      Actor actor, String action, Subject subject, String result, @Nullable String detail) {
    jdbc.sql(
            """
            insert into audit_log (at, actor_kind, actor, municipality, roles, action,
              subject_kind, subject, result, detail)
            values (:at, :kind, :actor, :municipality, :roles, :action,
              :subjectKind, :subject, :result, :detail::jsonb)
            """)
        .param("at", Sql.at(clock.instant()))
        .param("kind", actor.kind())
        .param("actor", actor.name())
        .param("municipality", actor instanceof Actor.Staff s ? s.municipality() : null)
        .param(
            "roles",
            actor instanceof Actor.Staff s
                ? s.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" "))
                : null)
        .param("action", action)
        .param("subjectKind", subject.kind())
        .param("subject", subject.id())
        .param("result", result)
        .param(
            "detail",
            detail == null ? "{}" : JSON.createObjectNode().put("note", detail).toString())
        .update();
  }
}
