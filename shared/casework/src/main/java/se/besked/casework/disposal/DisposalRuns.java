package se.besked.casework.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/** The rows of runs, and the log of what went. */
final class DisposalRuns {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Clock clock;

  DisposalRuns(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  UUID propose(
      String municipality, String plan, List<DisposalReport.WithoutRule> without, String by) {
    var id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into disposal_run (id, municipality, state, plan, without_rule, proposed_by,
              proposed_at)
            values (:id, :m, 'PROPOSED', :plan, :without::jsonb, :by, :now)
            """)
        .param("id", id)
        .param("m", municipality)
        .param("plan", plan)
        .param("without", JSON.writeValueAsString(without))
        .param("by", by)
        .param("now", Sql.at(clock.instant()))
        .update();
    return id;
  }

  /** E-services and how many cases each has. */
  List<DisposalReport.WithoutRule> services(String municipality) {
    return jdbc.sql(
            """
            select service, count(*) from case_file where municipality = :m
            group by service order by service
            """)
        .param("m", municipality)
        .query((row, n) -> new DisposalReport.WithoutRule(row.getString(1), row.getInt(2)))
        .list();
  }

  List<DisposalReport.WithoutRule> withoutRule(UUID run) {
    var json =
        jdbc.sql("select without_rule::text from disposal_run where id = :id")
            .param("id", run)
            .query(String.class)
            .single();
    return List.of(JSON.readValue(json, DisposalReport.WithoutRule[].class));
  }

  Optional<DisposalRun> find(UUID id) {
    return jdbc.sql("select * from disposal_run where id = :id")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  List<DisposalRun> of(String municipality, int atMost) {
    return jdbc.sql(
            """
            select * from disposal_run where municipality = :m
            order by proposed_at desc limit :limit
            """)
        .param("m", municipality)
        .param("limit", atMost)
        .query((row, n) -> read(row))
        .list();
  }

  boolean isAnyConfirmed(String municipality) {
    return jdbc.sql(
            """
            select exists (select 1 from disposal_run
              where municipality = :m and state = 'CONFIRMED')
            """)
        .param("m", municipality)
        .query(Boolean.class)
        .single();
  }

  void cancelProposed(String municipality) {
    jdbc.sql(
            """
            update disposal_run set state = 'CANCELLED', ended_at = :now
            where municipality = :m and state = 'PROPOSED'
            """)
        .param("m", municipality)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** False when it is no longer only proposed. */
  boolean cancel(UUID id) {
    return jdbc.sql(
                """
                update disposal_run set state = 'CANCELLED', ended_at = :now
                where id = :id and state = 'PROPOSED'
                """)
            .param("id", id)
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  /** False when it is no longer only proposed, or the same person proposed it. */
  boolean confirm(UUID id, String by) {
    return jdbc.sql(
                """
                update disposal_run set state = 'CONFIRMED', confirmed_by = :by,
                  confirmed_at = :now
                where id = :id and state = 'PROPOSED' and proposed_by <> :by
                """)
            .param("id", id)
            .param("by", by)
            .param("now", Sql.at(clock.instant()))
            .update()
        == 1;
  }

  void done(UUID id) {
    jdbc.sql(
            """
            update disposal_run set state = 'DONE', ended_at = :now
            where id = :id and state = 'CONFIRMED'
            """)
        .param("id", id)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  List<Disposed> logged(String municipality, int atMost) {
    return jdbc.sql(
            """
            select *, (select sum(value::int) from jsonb_each_text(removed)) as rows
            from disposal_log where municipality = :m order by id desc limit :limit
            """)
        .param("m", municipality)
        .param("limit", atMost)
        .query(
            (row, n) ->
                new Disposed(
                    row.getString("case_number"),
                    row.getString("service"),
                    DocumentType.valueOf(row.getString("type")),
                    row.getString("rule"),
                    row.getInt("rows"),
                    row.getString("proposed_by"),
                    row.getString("confirmed_by"),
                    Sql.instant(row, "at")))
        .list();
  }

  private static DisposalRun read(ResultSet row) throws SQLException {
    return new DisposalRun(
        Sql.id(row, "id"),
        row.getString("municipality"),
        DisposalRun.State.valueOf(row.getString("state")),
        row.getString("plan"),
        row.getString("proposed_by"),
        Sql.instant(row, "proposed_at"),
        row.getString("confirmed_by"),
        Sql.maybeInstant(row, "confirmed_at"),
        Sql.maybeInstant(row, "ended_at"));
  }
}
