package se.besked.casework.jobs;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/** Jobs that fail are shown as failing, and can be tried at once when the cause is mended. */
@Component
public final class FailedJobs {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public FailedJobs(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  public List<FailedJob> list(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("job"),
        Permission.OPERATE_JOBS,
        "jobs.list",
        () ->
            jdbc.sql(
                    """
                  select task_name, task_instance, consecutive_failures, last_failure,
                    execution_time
                  from scheduled_tasks where consecutive_failures > 0
                  order by last_failure desc limit 500
                  """)
                .query(
                    (row, n) ->
                        new FailedJob(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            Sql.instant(row, "last_failure"),
                            Sql.instant(row, "execution_time")))
                .list());
  }

  /** Tries a failed job now. False when it runs already, or has succeeded meanwhile. */
  public boolean retry(Actor.Staff staff, String name, String instance) {
    return desk.as(
        staff,
        new Subject("job", name + "/" + instance),
        Permission.OPERATE_JOBS,
        "jobs.retry",
        () ->
            jdbc.sql(
                        """
                      update scheduled_tasks set execution_time = :now, version = version + 1
                      where task_name = :name and task_instance = :instance and not picked
                        and consecutive_failures > 0
                      """)
                    .param("now", Sql.at(clock.instant()))
                    .param("name", name)
                    .param("instance", instance)
                    .update()
                == 1);
  }

  /**
   * Tries every failed job of a kind now.
   *
   * @return how many
   */
  public int retryAll(Actor.Staff staff, String name) {
    return desk.as(
        staff,
        new Subject("job", name),
        Permission.OPERATE_JOBS,
        "jobs.retryAll",
        () ->
            jdbc.sql(
                    """
                  update scheduled_tasks set execution_time = :now, version = version + 1
                  where task_name = :name and not picked and consecutive_failures > 0
                  """)
                .param("now", Sql.at(clock.instant()))
                .param("name", name)
                .update());
  }
}
