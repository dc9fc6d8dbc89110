package se.besked.casework.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.jobs.Job;
import se.besked.casework.operations.Incident.Kind;
import se.besked.casework.store.Sql;

/** Which kinds of jobs keep failing or are late right now, whoever runs them. */
public final class JobTroubles {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Limits limits;

  public JobTroubles(JdbcClient jdbc, Clock clock, Limits limits) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * When operations are told.
   *
   * @param failures a job has failed so often in a row
   * @param late a job has not begun so long after its time
   */
  public record Limits(int failures, Duration late) {
    public Limits {
      if (failures < 1 || !late.isPositive()) {
        throw new IllegalArgumentException("Jobs are in trouble after some time and some failures");
      }
    }
  }

  /**
   * A kind of job in trouble.
   *
   * @param job its name in the database, e.g. {@code "send-notice"}
   * @param jobs how many of the kind
   */
  public record Trouble(Kind kind, String job, int jobs) {}

  /** All there is at the moment. */
  public List<Trouble> now() {
    return jdbc.sql(
            """
            select 'FAILING' as kind, task_name, count(*) as jobs from scheduled_tasks
            where consecutive_failures >= case when task_name = :chain then 1 else :failures end
            group by task_name
            union all
            select 'LATE', task_name, count(*) from scheduled_tasks
            where not picked and execution_time < :since group by task_name
            order by 1, 2
            """)
        .param("failures", limits.failures())
        .param("chain", Job.CHECK_CHAIN.taskName()) // says at once that the past was rewritten
        .param("since", Sql.at(clock.instant().minus(limits.late())))
        .query(
            (row, n) ->
                new Trouble(Kind.valueOf(row.getString(1)), row.getString(2), row.getInt(3)))
        .list();
  }

  Limits limits() {
    return limits;
  }
}
