package se.besked.casework.eplatform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.eplatform.PlatformLink.State;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** The rows of links and of what has been told. */
final class PlatformLinks {
  private final JdbcClient jdbc;
  private final Clock clock;

  PlatformLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<PlatformLink> find(CaseId id) {
    return jdbc.sql("select * from platform_link where case_id = :case")
        .param("case", id.value())
        .query((row, n) -> read(row))
        .optional();
  }

  boolean isTaken(String municipality, int flowInstance) {
    return jdbc.sql(
            """
            select exists (select 1 from platform_link
              where municipality = :m and flow_instance = :flow)
            """)
        .param("m", municipality)
        .param("flow", flowInstance)
        .query(Boolean.class)
        .single();
  }

  void insert(CaseId id, String municipality, int flowInstance, String by) {
    jdbc.sql(
            """
            insert into platform_link (case_id, municipality, flow_instance, state, linked_by,
              linked_at)
            values (:case, :m, :flow, 'TO_BIND', :by, :now)
            """)
        .param("case", id.value())
        .param("m", municipality)
        .param("flow", flowInstance)
        .param("by", by)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** False when another job is telling of this case just now. */
  boolean take(CaseId id, Duration atMost) {
    return jdbc.sql(
                """
                update platform_link set busy_until = :until
                where case_id = :case and state <> 'GONE'
                  and (busy_until is null or busy_until <= :now)
                """)
            .param("until", Sql.at(clock.instant().plus(atMost)))
            .param("case", id.value())
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  void letGo(CaseId id) {
    jdbc.sql("update platform_link set busy_until = null where case_id = :case")
        .param("case", id.value())
        .update();
  }

  /** The platform did what it was asked; trouble that was is over. */
  void went(CaseId id) {
    jdbc.sql(
            """
            update platform_link set attempts = 0, last_problem = null,
              state = case when state = 'STUCK' and bound_at is not null then 'BOUND'
                when state = 'STUCK' then 'TO_BIND' else state end
            where case_id = :case
            """)
        .param("case", id.value())
        .update();
  }

  void bound(CaseId id) {
    jdbc.sql(
            """
            update platform_link set state = 'BOUND', bound_at = coalesce(bound_at, :now)
            where case_id = :case
            """)
        .param("case", id.value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  void numbered(CaseId id) {
    jdbc.sql("update platform_link set numbered = true where case_id = :case")
        .param("case", id.value())
        .update();
  }

  void told(CaseId id, String alias) {
    jdbc.sql("update platform_link set status_told = :alias where case_id = :case")
        .param("alias", alias)
        .param("case", id.value())
        .update();
  }

  /** How often it has failed in a row now. */
  int failed(CaseId id, String problem) {
    return jdbc.sql(
            """
            update platform_link set attempts = attempts + 1, last_problem = :problem
            where case_id = :case returning attempts
            """)
        .param("problem", problem)
        .param("case", id.value())
        .query(Integer.class)
        .single();
  }

  void end(CaseId id, State state, String problem) {
    jdbc.sql(
            """
            update platform_link set state = :state, last_problem = :problem where case_id = :case
            """)
        .param("state", state.name())
        .param("problem", problem)
        .param("case", id.value())
        .update();
  }

  void delivered(CaseId id, Untold event, int platformId) {
    jdbc.sql(
            """
            insert into platform_delivery (event_id, case_id, kind, platform_id, delivered_at)
            values (:event, :case, :kind, :platform, :now) on conflict do nothing
            """)
        .param("event", event.id())
        .param("case", id.value())
        .param("kind", event.isDecision() ? "MESSAGE" : "EVENT")
        .param("platform", platformId)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /**
   * What the applicant may know of and the platform does not, oldest first. Of what another
   * guardian does it is the day.
   */
  Optional<Untold> nextUntold(CaseId id, List<EventType> types) {
    return jdbc.sql(
            """
            select e.id, e.type, case when e.actor_kind = 'CITIZEN' and e.actor <> c.applicant_id::text
                then date_trunc('day', e.at, 'Europe/Stockholm') else e.at end as at
            from case_event e join case_file c on c.id = e.case_id
            where e.case_id = :case and e.type in (:types)
              and (e.person_id is null or e.person_id = c.applicant_id)
              and exists (select 1 from case_party p where p.case_id = c.id
                and p.person_id = c.applicant_id and p.ended_at is null and not p.unconfirmed)
              and not (e.type in (:telling) and awaits_service(c.id, c.applicant_id, e.at))
              and not exists (select 1 from platform_delivery d where d.event_id = e.id)
            order by e.id limit 1
            """)
        .param("case", id.value())
        .param("types", types.stream().map(EventType::name).toList())
        .param(
            "telling",
            types.stream().filter(EventType::tellsOfDecision).map(EventType::name).toList())
        .query(
            (row, n) ->
                new Untold(
                    row.getLong(1), EventType.valueOf(row.getString(2)), Sql.instant(row, "at")))
        .optional();
  }

  private static PlatformLink read(ResultSet row) throws SQLException {
    return new PlatformLink(
        new CaseId(Sql.id(row, "case_id")),
        row.getString("municipality"),
        row.getInt("flow_instance"),
        State.valueOf(row.getString("state")),
        row.getBoolean("numbered"),
        text(row, "status_told"),
        row.getInt("attempts"),
        text(row, "last_problem"),
        Sql.maybeInstant(row, "bound_at"));
  }

  private static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  /** An event that the platform has not been told. */
  record Untold(long id, EventType type, java.time.Instant at) {
    /** There is a decision, or the applicant has it: with its letter from then on. */
    boolean isDecision() {
      return type == EventType.DECISION_PUBLISHED || type == EventType.DECISION_ACKNOWLEDGED;
    }
  }
}
