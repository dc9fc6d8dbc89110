package se.besked.casework.attendance;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.attendance.AttendanceRun.State;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/**
 * Runs as staff see and start them. Officers see; those who run the system start, send and stop,
 * and see no names. How many are held back for protection is for the restricted group alone.
 */
@Component
public final class AttendanceRuns {
  /** What was compared longer ago is compared anew. */
  private static final Duration FRESH = Duration.ofHours(12);

  private final RunRows runs;
  private final RowStore rows;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;
  private final Connected connected;

  AttendanceRuns(
      RunRows runs,
      RowStore rows,
      StaffTasks tasks,
      Jobs jobs,
      Desk desk,
      Clock clock,
      Connected connected) {
    this.runs = runs;
    this.rows = rows;
    this.tasks = tasks;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
    this.connected = connected;
  }

  /** What came of asking for a step. */
  public enum Step {
    TAKEN,
    /** Another run has not ended. */
    ANOTHER_RUNS,
    /** Compared too long ago, or no longer where it was. */
    PREPARE_ANEW
  }

  /** Whether this installation carries placements over, and this actor may start it. */
  public boolean mayStart(Actor.Staff staff) {
    return isOperator(staff)
        && connected.ready().filter(r -> r.municipality().equals(staff.municipality())).isPresent();
  }

  public List<AttendanceRun> list(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("attendanceRun"),
        Permission.READ_ATTENDANCE,
        "attendance.list",
        () -> runs.of(staff.municipality(), atMost).stream().map(r -> shown(staff, r)).toList());
  }

  public AttendanceRun get(Actor.Staff staff, UUID id) {
    return desk.as(
        staff,
        run(staff, id),
        Permission.READ_ATTENDANCE,
        "attendance.read",
        run -> shown(staff, run));
  }

  /** The rows of a run, those with problems first; names for those who work with children. */
  public List<AttendanceChange> changes(Actor.Staff staff, UUID id, int offset, int limit) {
    return desk.as(
        staff,
        run(staff, id),
        Permission.READ_ATTENDANCE,
        "attendance.changes",
        run ->
            rows.changes(
                id, staff.has(Role.OFFICER), staff.has(Role.PROTECTED_CASES), offset, limit));
  }

  public List<AttendanceRemark> remarks(Actor.Staff staff, UUID id, int limit) {
    return desk.as(
        staff,
        run(staff, id),
        Permission.READ_ATTENDANCE,
        "attendance.remarks",
        run -> rows.remarks(id, staff.has(Role.PROTECTED_CASES), limit));
  }

  /** Compares and shows what would be sent; nothing is. Empty when another run has not ended. */
  public Optional<UUID> preview(Actor.Staff staff) {
    var subject = Subject.list("attendanceRun");
    return desk.as(
        staff,
        subject,
        Permission.CARRY_ATTENDANCE,
        "attendance.preview",
        () -> {
          if (!mayStart(staff)) {
            throw new AccessDenied(staff, "attendance.preview", subject, "not connected");
          }
          runs.of(staff.municipality(), 1).stream()
              .filter(r -> r.state() == State.PREVIEW)
              .forEach(r -> runs.move(r.id(), State.PREVIEW, State.CANCELLED, "Ersatt av en ny."));
          var id = UUID.randomUUID();
          if (!runs.insert(id, staff.municipality(), false, staff.userId())) {
            return Optional.empty();
          }
          jobs.plan(Job.PREPARE_ATTENDANCE, id.toString());
          return Optional.of(id);
        });
  }

  /** Sends what was shown; also a run that waits because it ends suspiciously much. */
  public Step send(Actor.Staff staff, UUID id) {
    return desk.as(
        staff,
        run(staff, id),
        Permission.CARRY_ATTENDANCE,
        "attendance.send",
        run -> {
          boolean waits = run.state() == State.PREVIEW || run.state() == State.WAITING;
          if (!waits
              || clock.instant().isAfter(run.startedAt().plus(FRESH))
              || !runs.move(id, run.state(), State.SENDING, null)) {
            return Step.PREPARE_ANEW;
          }
          runs.approved(id, staff.userId());
          jobs.plan(Job.SEND_ATTENDANCE, id.toString());
          tasks.settle(TaskKind.ATTENDANCE_WAITING, id.toString(), staff);
          return Step.TAKEN;
        });
  }

  /** Stops a run of which nothing has been sent. */
  public boolean cancel(Actor.Staff staff, UUID id) {
    return desk.as(
        staff,
        run(staff, id),
        Permission.CARRY_ATTENDANCE,
        "attendance.cancel",
        run -> {
          boolean stopped =
              run.state() != State.SENDING
                  && run.finishedAt() == null
                  && runs.move(id, run.state(), State.CANCELLED, "Stoppad av " + staff.userId());
          if (stopped) {
            tasks.settle(TaskKind.ATTENDANCE_WAITING, id.toString(), staff);
          }
          return stopped;
        });
  }

  private static AttendanceRun shown(Actor.Staff staff, AttendanceRun r) {
    return new AttendanceRun(
        r.id(),
        r.municipality(),
        r.state(),
        r.scheduled(),
        r.startedBy(),
        r.startedAt(),
        r.finishedAt(),
        r.read(),
        r.unchanged(),
        r.counts(),
        r.endingPercent(),
        r.reconciled(),
        r.problem(),
        r.approvedBy(),
        staff.has(Role.PROTECTED_CASES) ? r.held() : null,
        r.version());
  }

  private static boolean isOperator(Actor.Staff staff) {
    return Permission.CARRY_ATTENDANCE.givenTo(staff);
  }

  private Piece<AttendanceRun> run(Actor.Staff staff, UUID id) {
    return new Piece<>(
        Subject.of("attendanceRun", id),
        () -> runs.find(id).filter(r -> r.municipality().equals(staff.municipality())));
  }
}
