package se.besked.casework.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.store.Sql;

/** The rows of runs. */
@Component
final class RunRows {
  private static final String SELECT =
      """
      select r.*,
        (select count(*) from attendance_held h where h.run_id = r.id) as held,
        (select count(*) from attendance_remark m where m.run_id = r.id) as remarks,
        (select count(*) from attendance_change c where c.run_id = r.id and kind = 'NEW') as added,
        (select count(*) from attendance_change c where c.run_id = r.id and kind = 'CHANGED')
          as changed,
        (select count(*) from attendance_change c where c.run_id = r.id and kind = 'ENDED') as ended,
        (select count(*) from attendance_change c where c.run_id = r.id and c.state = 'PENDING')
          as pending,
        (select count(*) from attendance_change c where c.run_id = r.id and c.state = 'ACCEPTED')
          as accepted,
        (select count(*) from attendance_change c where c.run_id = r.id and c.state = 'REJECTED')
          as rejected
      from attendance_run r
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  RunRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False when there is one that has not ended. */
  boolean insert(UUID id, String municipality, boolean scheduled, String by) {
    return jdbc.sql(
                """
                insert into attendance_run (id, municipality, state, scheduled, started_by,
                  started_at)
                values (:id, :municipality, 'PREPARING', :scheduled, :by, :now)
                on conflict do nothing
                """)
            .param("id", id)
            .param("municipality", municipality)
            .param("scheduled", scheduled)
            .param("by", by)
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  Optional<AttendanceRun> find(UUID id) {
    return jdbc.sql(SELECT + " where r.id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  List<AttendanceRun> of(String municipality, int atMost) {
    return jdbc.sql(
            SELECT + " where r.municipality = :municipality order by r.started_at desc limit :n")
        .param("municipality", municipality)
        .param("n", atMost)
        .query((row, n) -> read(row))
        .list();
  }

  Optional<Instant> lastScheduled(String municipality) {
    return jdbc.sql(
            "select max(started_at) as last from attendance_run"
                + " where municipality = :municipality and scheduled")
        .param("municipality", municipality)
        .query((row, n) -> Optional.ofNullable(Sql.maybeInstant(row, "last")))
        .single();
  }

  /** What was read and compared. */
  void compared(UUID id, int read, Comparison comparison) {
    jdbc.sql(
            """
            update attendance_run set read_count = :read, unchanged_count = :unchanged,
              ending_percent = :percent, version = version + 1
            where id = :id and state = 'PREPARING'
            """)
        .param("read", read)
        .param("unchanged", comparison.unchanged())
        .param("percent", comparison.endingPercent())
        .param("id", id)
        .update();
  }

  /** From one state to another; false when it is not in that state. */
  boolean move(
      UUID id, AttendanceRun.State from, AttendanceRun.State to, @Nullable String problem) {
    return jdbc.sql(
                """
                update attendance_run set state = :to, problem = :problem, attempts = 0,
                  finished_at = case when :to in ('DONE', 'FAILED', 'CANCELLED')
                    then :now::timestamptz end,
                  version = version + 1
                where id = :id and state = :from
                """)
            .param("to", to.name())
            .param("problem", problem)
            .param("now", Sql.at(clock.instant()))
            .param("id", id)
            .param("from", from.name())
            .update()
        == 1;
  }

  void approved(UUID id, String by) {
    jdbc.sql(
            """
            update attendance_run set approved_by = :by, approved_at = :now,
              version = version + 1
            where id = :id and state = 'SENDING'
            """)
        .param("by", by)
        .param("now", Sql.at(clock.instant()))
        .param("id", id)
        .update();
  }

  void reconciled(UUID id) {
    jdbc.sql(
            """
            update attendance_run set reconciled = true, version = version + 1
            where id = :id and state = 'SENDING'
            """)
        .param("id", id)
        .update();
  }

  /** Counts a try that failed; how many there have been. */
  int failed(UUID id, String problem) {
    return jdbc.sql(
            """
            update attendance_run set attempts = attempts + 1, problem = :problem,
              version = version + 1
            where id = :id and state in ('PREPARING', 'SENDING')
            returning attempts
            """)
        .param("problem", problem)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private static AttendanceRun read(ResultSet row) throws SQLException {
    return new AttendanceRun(
        Sql.id(row, "id"),
        row.getString("municipality"),
        AttendanceRun.State.valueOf(row.getString("state")),
        row.getBoolean("scheduled"),
        row.getString("started_by"),
        Sql.instant(row, "started_at"),
        Sql.maybeInstant(row, "finished_at"),
        row.getInt("read_count"),
        row.getInt("unchanged_count"),
        new AttendanceRun.Counts(
            row.getInt("added"),
            row.getInt("changed"),
            row.getInt("ended"),
            row.getInt("pending"),
            row.getInt("accepted"),
            row.getInt("rejected"),
            row.getInt("remarks")),
        row.getInt("ending_percent"),
        row.getBoolean("reconciled"),
        row.getString("problem"),
        row.getString("approved_by"),
        row.getInt("held"),
        row.getInt("version"));
  }
}
