package se.besked.casework.operations;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/** Every job that has failed or is late, with the case it is about for those who may read that. */
@Component
public final class TroubledJobs {
  private final JdbcClient jdbc;
  private final JobTroubles troubles;
  private final CaseLinks links;
  private final Desk desk;
  private final Clock clock;

  public TroubledJobs(JdbcClient jdbc, JobTroubles troubles, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.troubles = troubles;
    this.links = new CaseLinks(jdbc);
    this.desk = desk;
    this.clock = clock;
  }

  /** By kind and job; those that failed most often first. */
  public List<TroubledJob> list(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("job"),
        Permission.OPERATE_JOBS,
        "jobs.list",
        () -> {
          var found = found(atMost);
          var cases =
              links.of(staff, found.stream().map(j -> CaseLinks.about(j.instance())).toList());
          return found.stream()
              .map(
                  j ->
                      new TroubledJob(
                          j.kind(),
                          j.job(),
                          j.instance(),
                          j.failures(),
                          j.lastFailure(),
                          j.due(),
                          cases.get(CaseLinks.about(j.instance()))))
              .toList();
        });
  }

  private List<TroubledJob> found(int atMost) {
    return jdbc.sql(
            """
            select case when consecutive_failures > 0 then 'FAILING' else 'LATE' end as kind,
              task_name, task_instance, coalesce(consecutive_failures, 0) as failures,
              last_failure, execution_time
            from scheduled_tasks
            where consecutive_failures > 0 or (not picked and execution_time < :since)
            order by kind, task_name, failures desc, execution_time limit :atMost
            """)
        .param("since", Sql.at(clock.instant().minus(troubles.limits().late())))
        .param("atMost", atMost)
        .query(
            (row, n) ->
                new TroubledJob(
                    Incident.Kind.valueOf(row.getString("kind")),
                    row.getString("task_name"),
                    row.getString("task_instance"),
                    row.getInt("failures"),
                    Sql.maybeInstant(row, "last_failure"),
                    Sql.instant(row, "execution_time"),
                    null))
        .list();
  }
}
