package se.besked.casework.personaldata;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.store.Sql;

/** Counts the audit log a day at a time. Its lines never change, so a day is counted once. */
@Component
public final class AuditDays {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public AuditDays(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** The days that are over and not counted yet. Yesterday may still get a line from a slow job. */
  @Inside("counted by a job, read by the report of what is kept")
  public void count() {
    desk.whole(
        () ->
            jdbc.sql(
                    """
                    insert into audit_day (municipality, day, lines, first)
                    select coalesce(municipality, '-'),
                      (at at time zone 'Europe/Stockholm')::date, count(*), min(at)
                    from audit_log
                    where at < :before and at >= (select coalesce(
                        (max(day) + 1)::timestamp at time zone 'Europe/Stockholm', '-infinity')
                      from audit_day)
                    group by 1, 2 on conflict do nothing
                    """)
                .param("before", Sql.at(Sql.startOf(Sql.day(clock.instant()).minusDays(1))))
                .update());
  }
}
