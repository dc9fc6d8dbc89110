package se.besked.casework.operations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.operations.JobTroubles.Trouble;
import se.besked.casework.store.Sql;

/** Troubles that were noticed, one row from beginning to end. */
@Component
public final class Incidents {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public Incidents(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** Open ones first, then the latest. */
  public List<Incident> list(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("job"),
        Permission.OPERATE_JOBS,
        "incidents.list",
        () ->
            jdbc.sql(
                    """
                  select * from job_incident order by resolved_at desc nulls first, opened_at desc
                  limit :atMost
                  """)
                .param("atMost", atMost)
                .query((row, n) -> read(row))
                .list());
  }

  /** Opens an incident for each trouble that has none, and ends those without trouble. */
  void observe(List<Trouble> troubles) {
    desk.whole(
        () -> {
          troubles.forEach(this::open);
          open().stream()
              .filter(i -> troubles.stream().noneMatch(t -> isOf(t, i)))
              .forEach(this::resolve);
        });
  }

  private static boolean isOf(Trouble trouble, Incident incident) {
    return trouble.kind() == incident.kind() && trouble.job().equals(incident.job());
  }

  private void open(Trouble trouble) {
    var unused =
        jdbc.sql(
                """
                insert into job_incident (id, kind, job, jobs, opened_at)
                values (:id, :kind, :job, :jobs, :now)
                on conflict (kind, job) where resolved_at is null
                do update set jobs = greatest(job_incident.jobs, excluded.jobs)
                """)
            .param("id", UUID.randomUUID())
            .param("kind", trouble.kind().name())
            .param("job", trouble.job())
            .param("jobs", trouble.jobs())
            .param("now", Sql.at(clock.instant()))
            .update();
  }

  private List<Incident> open() {
    return jdbc.sql("select * from job_incident where resolved_at is null for update")
        .query((row, n) -> read(row))
        .list();
  }

  private void resolve(Incident incident) {
    var unused =
        jdbc.sql(
                """
                update job_incident set resolved_at = :now, version = version + 1
                where id = :id and resolved_at is null
                """)
            .param("now", Sql.at(clock.instant()))
            .param("id", incident.id())
            .update();
  }

  /** What operations have not been told of yet: that it began, or that it is over. */
  List<Incident> untold() {
    return jdbc.sql(
            """
            select * from job_incident
            where told_at is null or (resolved_at is not null and resolved_told_at is null)
            order by opened_at
            """)
        .query((row, n) -> read(row))
        .list();
  }

  /** They have been told of it as it was. */
  void told(Incident incident) {
    desk.whole(
        () -> {
          var unused =
              jdbc.sql(
                      """
                      update job_incident set told_at = coalesce(told_at, :now),
                        resolved_told_at = case when :over then :now::timestamptz
                          else resolved_told_at end, version = version + 1
                      where id = :id and (told_at is null or resolved_told_at is null)
                      """)
                  .param("now", Sql.at(clock.instant()))
                  .param("over", incident.resolvedAt() != null)
                  .param("id", incident.id())
                  .update();
        });
  }

  private static Incident read(ResultSet row) throws SQLException {
    return new Incident(
        Sql.id(row, "id"),
        Incident.Kind.valueOf(row.getString("kind")),
        row.getString("job"),
        row.getInt("jobs"),
        Sql.instant(row, "opened_at"),
        Sql.maybeInstant(row, "told_at"),
        Sql.maybeInstant(row, "resolved_at"),
        row.getInt("version"));
  }
}
