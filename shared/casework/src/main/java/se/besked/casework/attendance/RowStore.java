package se.besked.casework.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;
import se.besked.kernel.attendance.AttendanceBatch.Kind;
import se.besked.kernel.attendance.AttendanceBatch.Line;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.attendance.BatchAnswer.RowAnswer;
import se.besked.kernel.people.PersonalNumber;

/** What the attendance system has accepted, and the changes of a run. Numbers stay with people. */
@Component
final class RowStore {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("attendance");
  private static final String VALUES =
      """
       :person, :given, :surname, :unit, :unitName, :type, :starts, :ends, :hours
      """;

  private final JdbcClient jdbc;
  private final Persons persons;
  private final Clock clock;

  RowStore(JdbcClient jdbc, Persons persons, Clock clock) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.clock = clock;
  }

  /** By placement id. */
  Map<String, AttendanceRow> accepted(String municipality) {
    var all = new HashMap<String, AttendanceRow>();
    numbered(
            jdbc.sql("select * from attendance_placement where municipality = :municipality")
                .param("municipality", municipality)
                .query((row, n) -> Stored.read(row))
                .list())
        .forEach(row -> all.put(row.placementId(), row));
    return all;
  }

  void insert(UUID run, List<Comparison.Difference> changes) {
    int position = 0;
    for (var change : changes) {
      with(
              jdbc.sql(
                  "insert into attendance_change (run_id, placement_id, position, kind, person_id,"
                      + " given_name, surname, unit_id, unit_name, school_type, starts_on, ends_on,"
                      + " weekly_hours, what, state) values (:run, :placement, :position, :kind,"
                      + VALUES
                      + ", :what, 'PENDING')"),
              change.row())
          .param("run", run)
          .param("position", position++)
          .param("kind", change.kind().name())
          .param("what", change.what())
          .update();
    }
  }

  private JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, AttendanceRow row) {
    return sql.param("placement", row.placementId())
        .param("person", persons.idOf(row.child()).value())
        .param("given", row.givenName())
        .param("surname", row.surname())
        .param("unit", row.unitId())
        .param("unitName", row.unitName())
        .param("type", row.schoolType())
        .param("starts", row.start())
        .param("ends", row.end())
        .param("hours", row.weeklyHours());
  }

  void hold(UUID run, Set<String> placements) {
    placements.forEach(
        id ->
            jdbc.sql(
                    "insert into attendance_held (run_id, placement_id) values (:run, :id)"
                        + " on conflict do nothing")
                .param("run", run)
                .param("id", id)
                .update());
  }

  /** A row that was not sent is held back instead. */
  void takeOut(UUID run, String placement) {
    jdbc.sql(
            """
            delete from attendance_change
            where run_id = :run and placement_id = :id and state = 'PENDING'
            """)
        .param("run", run)
        .param("id", placement)
        .update();
    hold(run, Set.of(placement));
  }

  Set<String> held(UUID run) {
    return Set.copyOf(
        jdbc.sql("select placement_id from attendance_held where run_id = :run")
            .param("run", run)
            .query(String.class)
            .list());
  }

  void remark(UUID run, AttendanceRemark remark) {
    jdbc.sql(
            """
            insert into attendance_remark (run_id, placement_id, kind, what)
            values (:run, :id, :kind, :what) on conflict do nothing
            """)
        .param("run", run)
        .param("id", remark.placementId())
        .param("kind", remark.kind().name())
        .param("what", remark.what())
        .update();
  }

  /** How many positions a run has, those of rows that were taken out among them. */
  int positions(UUID run) {
    return jdbc.sql(
            "select coalesce(max(position) + 1, 0) from attendance_change where run_id = :run")
        .param("run", run)
        .query(Integer.class)
        .single();
  }

  /** One batch of a run: rows of certain positions that have no answer yet. */
  List<Line> pending(UUID run, int from, int to) {
    var kinds = new HashMap<String, Kind>();
    var stored =
        jdbc.sql(
                """
                select * from attendance_change where run_id = :run and state = 'PENDING'
                  and position >= :from and position < :to order by position
                """)
            .param("run", run)
            .param("from", from)
            .param("to", to)
            .query(
                (row, n) -> {
                  kinds.put(row.getString("placement_id"), Kind.valueOf(row.getString("kind")));
                  return Stored.read(row);
                })
            .list();
    return numbered(stored).stream()
        .map(row -> new Line(Objects.requireNonNull(kinds.get(row.placementId())), row))
        .toList();
  }

  /** What the attendance system said of a row. What it has accepted is what it has from now on. */
  void settle(UUID run, String municipality, AttendanceRow row, @Nullable RowAnswer answer) {
    var problem =
        switch (answer) {
          case null -> "Närvarosystemet svarade inte för raden.";
          case RowAnswer.Accepted() -> null;
          case RowAnswer.Rejected(var why) -> why;
        };
    int settled =
        jdbc.sql(
                """
                update attendance_change set state = :to, problem = :problem,
                  version = version + 1
                where run_id = :run and placement_id = :id and state = 'PENDING'
                """)
            .param("to", problem == null ? "ACCEPTED" : "REJECTED")
            .param("problem", problem)
            .param("run", run)
            .param("id", row.placementId())
            .update();
    if (settled == 1 && problem == null) {
      keep(municipality, row);
    }
  }

  private void keep(String municipality, AttendanceRow row) {
    with(
            jdbc.sql(
                "insert into attendance_placement (municipality, placement_id, person_id,"
                    + " given_name, surname, unit_id, unit_name, school_type, starts_on, ends_on,"
                    + " weekly_hours, accepted_at) values (:municipality, :placement,"
                    + VALUES
                    + """
                    , :now)
                    on conflict (municipality, placement_id) do update set
                      person_id = excluded.person_id, given_name = excluded.given_name,
                      surname = excluded.surname, unit_id = excluded.unit_id,
                      unit_name = excluded.unit_name, school_type = excluded.school_type,
                      starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                      weekly_hours = excluded.weekly_hours, accepted_at = excluded.accepted_at
                    """),
            row)
        .param("municipality", municipality)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /**
   * The rows of a run, with problems first. Whoever has been protected since is left out.
   *
   * @param seesNames the actor works with children
   * @param seesProtected the restricted group
   */
  List<AttendanceChange> changes(
      UUID run, boolean seesNames, boolean seesProtected, int offset, int limit) {
    return jdbc.sql(
            """
            select c.* from attendance_change c where c.run_id = :run
              and (:seesProtected or not (
                exists (select 1 from attendance_held h where h.placement_id = c.placement_id)
                or exists (select 1 from case_file f
                  where f.child_id = c.person_id and f.is_protected)))
            order by case c.state when 'REJECTED' then 0 else 1 end,
              case c.kind when 'ENDED' then 0 when 'CHANGED' then 1 else 2 end, c.position
            offset :offset limit :limit
            """)
        .param("run", run)
        .param("seesProtected", seesProtected)
        .param("offset", offset)
        .param("limit", limit)
        .query(
            (row, n) ->
                new AttendanceChange(
                    row.getString("placement_id"),
                    Kind.valueOf(row.getString("kind")),
                    seesNames ? row.getString("given_name") + " " + row.getString("surname") : null,
                    row.getString("unit_name"),
                    row.getString("what"),
                    AttendanceChange.State.valueOf(row.getString("state")),
                    row.getString("problem")))
        .list();
  }

  List<AttendanceRemark> remarks(UUID run, boolean seesProtected, int limit) {
    return jdbc.sql(
            """
            select m.* from attendance_remark m where m.run_id = :run
              and (:seesProtected or not exists (
                select 1 from attendance_held h where h.placement_id = m.placement_id))
            order by m.kind, m.placement_id limit :limit
            """)
        .param("run", run)
        .param("seesProtected", seesProtected)
        .param("limit", limit)
        .query(
            (row, n) ->
                new AttendanceRemark(
                    row.getString("placement_id"),
                    AttendanceRemark.Kind.valueOf(row.getString("kind")),
                    row.getString("what")))
        .list();
  }

  private List<AttendanceRow> numbered(List<Stored> stored) {
    var numbers =
        persons.numbersOf(JOB, stored.stream().map(Stored::person).collect(Collectors.toSet()));
    return stored.stream()
        .map(s -> s.row(Objects.requireNonNull(numbers.get(s.person()))))
        .toList();
  }

  /** A row as it is kept, with the child's id. */
  private record Stored(
      PersonId person,
      String placementId,
      String givenName,
      String surname,
      String unitId,
      String unitName,
      String schoolType,
      LocalDate start,
      @Nullable LocalDate end,
      @Nullable Integer weeklyHours) {
    static Stored read(ResultSet row) throws SQLException {
      int hours = row.getInt("weekly_hours");
      boolean unlimited = row.wasNull();
      return new Stored(
          new PersonId(Sql.id(row, "person_id")),
          row.getString("placement_id"),
          row.getString("given_name"),
          row.getString("surname"),
          row.getString("unit_id"),
          row.getString("unit_name"),
          row.getString("school_type"),
          Objects.requireNonNull(Sql.maybeDate(row, "starts_on")),
          Sql.maybeDate(row, "ends_on"),
          unlimited ? null : hours);
    }

    AttendanceRow row(PersonalNumber child) {
      return new AttendanceRow(
          placementId,
          child,
          givenName,
          surname,
          unitId,
          unitName,
          schoolType,
          start,
          end,
          weeklyHours);
    }
  }
}
