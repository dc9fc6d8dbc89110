package se.besked.casework.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Inside;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.TaskId;
import se.besked.casework.store.Sql;

/** What waits for a person. Tasks of protected cases show for the restricted group alone. */
@Component
public final class StaffTasks {
  private static final String VISIBLE =
      """
       t.municipality = :municipality
         and (:seesProtected or not (t.restricted or coalesce(c.is_protected, false)))
         and (:seesOrdinary or t.restricted or coalesce(c.is_protected, false)
           or (:registers and t.kind = 'REGISTER_ANNOUNCEMENT'))
      """;

  private static final Set<TaskKind> RESTRICTED =
      EnumSet.of(TaskKind.PROTECTED_IDENTITY, TaskKind.PROTECTION_ENDED);

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public StaffTasks(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Leaves a task, once per kind and cause, in the transaction at hand.
   *
   * @param text one Swedish sentence without personal data
   */
  public void raise(
      TaskKind kind,
      String municipality,
      @Nullable CaseId caseId,
      String cause,
      String text,
      @Nullable LocalDate due) {
    jdbc.sql(
            """
            insert into staff_task (id, municipality, kind, case_id, cause, restricted, state,
              due, text, created_at)
            values (:id, :municipality, :kind, :case, :cause, :restricted, 'OPEN',
              :due, :text, :now)
            on conflict (kind, cause) do nothing
            """)
        .param("id", TaskId.random().value())
        .param("municipality", municipality)
        .param("kind", kind.name())
        .param("case", caseId == null ? null : caseId.value())
        .param("cause", cause)
        .param("restricted", RESTRICTED.contains(kind))
        .param("due", due)
        .param("text", text)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  /** Open and claimed tasks, the most urgent first. */
  public List<StaffTask> list(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("task"),
        Permission.WORK_ON_TASKS,
        "task.list",
        () ->
            visible(staff, "t.state <> 'DONE'")
                .param("atMost", atMost)
                .query((row, n) -> read(row))
                .list());
  }

  private JdbcClient.StatementSpec visible(Actor.Staff staff, String condition) {
    return jdbc.sql(
            "select t.* from staff_task t left join case_file c on c.id = t.case_id where "
                + condition
                + " and "
                + VISIBLE
                + " order by t.due nulls last, t.created_at limit :atMost")
        .param("municipality", staff.municipality())
        .param("seesProtected", staff.has(Role.PROTECTED_CASES))
        .param("seesOrdinary", staff.has(Role.OFFICER))
        .param("registers", staff.has(Role.REGISTRAR));
  }

  /** Takes a task. False when a colleague was first. */
  public boolean claim(Actor.Staff staff, StaffTask task) {
    return step(staff, task, "task.claim", "CLAIMED", staff.userId(), "OPEN");
  }

  /** Puts a task back. */
  public boolean release(Actor.Staff staff, StaffTask task) {
    return step(staff, task, "task.release", "OPEN", null, "CLAIMED");
  }

  /** Ends a task. False when it has changed since it was read. */
  public boolean done(Actor.Staff staff, StaffTask task) {
    return step(staff, task, "task.done", "DONE", staff.userId(), task.state().name());
  }

  private boolean step(
      Actor.Staff staff,
      StaffTask task,
      String action,
      String to,
      @Nullable String claimedBy,
      String from) {
    return desk.as(
        staff,
        new Piece<>(
            Subject.of("task", task.id().value()),
            () ->
                visible(staff, "t.id = :id")
                    .param("id", task.id().value())
                    .param("atMost", 1)
                    .query((row, n) -> read(row))
                    .optional()),
        Permission.WORK_ON_TASKS,
        action,
        seen -> {
          return jdbc.sql(
                      """
                      update staff_task set state = :to, claimed_by = :claimedBy,
                        done_at = case when :to = 'DONE' then :now::timestamptz end,
                        version = version + 1
                      where id = :id and version = :version and state = :from
                        and state <> 'DONE'
                      """)
                  .param("to", to)
                  .param("claimedBy", claimedBy)
                  .param("now", Sql.at(clock.instant()))
                  .param("id", task.id().value())
                  .param("version", task.version())
                  .param("from", from)
                  .update()
              == 1;
        });
  }

  /** What the task asked for has happened; ends it whoever has it. In the transaction at hand. */
  @Inside("what an operation has done away with")
  public void settle(TaskKind kind, String cause, Actor by) {
    jdbc.sql(
            """
            update staff_task set state = 'DONE', claimed_by = coalesce(claimed_by, :by),
              done_at = :now, version = version + 1
            where kind = :kind and cause = :cause and state <> 'DONE'
            """)
        .param("by", by.name())
        .param("now", Sql.at(clock.instant()))
        .param("kind", kind.name())
        .param("cause", cause)
        .update();
  }

  /** The same for every task of a kind in a case. */
  @Inside("what an operation has done away with")
  public void settle(TaskKind kind, CaseId caseId, Actor by) {
    jdbc.sql(
            """
            update staff_task set state = 'DONE', claimed_by = coalesce(claimed_by, :by),
              done_at = :now, version = version + 1
            where kind = :kind and case_id = :case and state <> 'DONE'
            """)
        .param("by", by.name())
        .param("now", Sql.at(clock.instant()))
        .param("kind", kind.name())
        .param("case", caseId.value())
        .update();
  }

  private static StaffTask read(ResultSet row) throws SQLException {
    var caseId = Sql.maybeId(row, "case_id");
    return new StaffTask(
        new TaskId(Sql.id(row, "id")),
        row.getString("municipality"),
        TaskKind.valueOf(row.getString("kind")),
        caseId == null ? null : new CaseId(caseId),
        row.getString("text"),
        StaffTask.State.valueOf(row.getString("state")),
        row.getString("claimed_by"),
        Sql.maybeDate(row, "due"),
        Sql.instant(row, "created_at"),
        row.getInt("version"));
  }
}
