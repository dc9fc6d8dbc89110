package se.besked.casework.events;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Inside;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;

/** Appends events in the transaction of the change that they tell of. */
@Component
public final class Events {
  private final JdbcClient jdbc;
  private final Jobs jobs;
  private final EventListener listener;
  private final Clock clock;

  public Events(JdbcClient jdbc, Jobs jobs, EventListener listener, Clock clock) {
    this.jdbc = jdbc;
    this.jobs = jobs;
    this.listener = listener;
    this.clock = clock;
  }

  @Inside("what an operation did")
  public void append(CaseId caseId, EventType type, Actor actor) {
    append(caseId, type, actor, null, "{}");
  }

  /** An officer has taken a case, or been given it. */
  @Inside("what an operation did")
  public void assigned(CaseId caseId, Actor.Staff by, String officer) {
    var safe = officer.replaceAll("[\"\\\\\\p{Cntrl}]", "");
    append(caseId, EventType.ASSIGNED, by, null, "{\"officer\":\"" + safe + "\"}");
  }

  /** Events about one person are shown to no other party. */
  @Inside("what an operation did")
  public void append(
      CaseId caseId, EventType type, Actor actor, @Nullable PersonId person, String dataJson) {
    long id =
        jdbc.sql(
                """
                insert into case_event (case_id, type, at, actor_kind, actor, person_id, data)
                values (:case, :type, :at, :kind, :actor, :person, :data::jsonb) returning id
                """)
            .param("case", caseId.value())
            .param("type", type.name())
            .param("at", Sql.at(clock.instant()))
            .param("kind", actor.kind())
            .param("actor", actor.name())
            .param("person", person == null ? null : person.value())
            .param("data", dataJson)
            .query(Long.class)
            .single();
    if (type.recordTitle().isPresent() || type == EventType.DECISION_PUBLISHED) {
      jobs.plan(Job.ENTER_IN_RECORD, Long.toString(id));
    }
    if (type.shownToParties() && isOnPlatform(caseId)) {
      jobs.plan(Job.TELL_E_PLATFORM, caseId + "/" + id);
    }
    listener.happened(caseId, id, type);
  }

  private boolean isOnPlatform(CaseId caseId) {
    return jdbc.sql("select exists (select 1 from platform_link where case_id = :case)")
        .param("case", caseId.value())
        .query(Boolean.class)
        .single();
  }

  public List<CaseEvent> of(CaseId caseId) {
    return jdbc.sql("select * from case_event where case_id = :case order by id")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  public Optional<CaseEvent> find(long id) {
    return jdbc.sql("select * from case_event where id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  private static CaseEvent read(ResultSet row) throws SQLException {
    var person = Sql.maybeId(row, "person_id");
    return new CaseEvent(
        row.getLong("id"),
        new CaseId(Sql.id(row, "case_id")),
        EventType.valueOf(row.getString("type")),
        Sql.instant(row, "at"),
        row.getString("actor_kind"),
        row.getString("actor"),
        person == null ? null : new PersonId(person),
        row.getString("data"));
  }
}
