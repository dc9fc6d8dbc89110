package se.besked.casework.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;
import se.besked.casework.attendance.AttendanceRun.State;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.RegisteredPlacements;
import se.besked.kernel.registers.RegisteredPlacements.RegisteredPlacement;

/** Reads every placement and finds what has changed. Sends nothing. */
@Component
public final class PrepareAttendance {
  /** So far back a last day may be set afterwards and still be passed on as it is. */
  private static final int DAYS_BACK = 90;

  private final RunRows runs;
  private final RowStore rows;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;
  private final Connected connected;

  PrepareAttendance(
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

  /** Tells the scheduler to come back. */
  public static final class NotYet extends RuntimeException {
    NotYet(String why) {
      super(why);
    }
  }

  /** Begins the day's run, once, when its time has come. A preview that was left gives way. */
  public void daily() {
    connected.ready().ifPresent(rules -> desk.whole(() -> daily(rules)));
  }

  private void daily(AttendanceRules rules) {
    var now = clock.instant().atZone(Sql.SWEDEN);
    boolean begun =
        runs.lastScheduled(rules.municipality())
            .filter(last -> Sql.day(last).equals(now.toLocalDate()))
            .isPresent();
    if (begun || now.toLocalTime().isBefore(rules.dailyAt())) {
      return;
    }
    runs.of(rules.municipality(), 1).stream()
        .filter(r -> r.state() == State.PREVIEW)
        .forEach(
            r -> runs.move(r.id(), State.PREVIEW, State.CANCELLED, "Ersatt av dagens körning."));
    var id = UUID.randomUUID();
    if (runs.insert(id, rules.municipality(), true, "system")) {
      jobs.plan(Job.PREPARE_ATTENDANCE, id.toString());
    }
  }

  /**
   * Compares. A second time does nothing.
   *
   * @throws NotYet when a register could not answer; the job comes back
   */
  public void prepare(UUID id) {
    var run = runs.find(id).orElseThrow();
    if (run.state() != State.PREPARING) {
      return;
    }
    var rules = connected.mustHaveRules();
    try {
      var today = Sql.day(clock.instant());
      var read = connected.mustHavePlacements().endingNotBefore(today.minusDays(DAYS_BACK));
      var accepted = desk.whole(() -> rows.accepted(rules.municipality()));
      var held = new HashSet<>(read.held());
      var compared = compare(read, accepted, held, today);
      desk.whole(() -> store(run, rules, read, held, compared));
    } catch (IntegrationFailure notNow) {
      notYet(run, rules, notNow);
    }
  }

  /** The population register is asked about those alone of whom something would be said. */
  private Comparison compare(
      RegisteredPlacements read,
      Map<String, AttendanceRow> accepted,
      Set<String> held,
      LocalDate today) {
    var registry = read.placements().stream().map(PrepareAttendance::row).toList();
    // A place that cannot be read is not one that has ended.
    var unsaid = read.unusable().stream().map(RegisteredPlacements.Unusable::id).toList();
    var first = Comparison.of(registry, accepted, with(held, unsaid), today);
    var concerned = first.changes().stream().map(d -> d.row().child()).collect(Collectors.toSet());
    if (concerned.isEmpty()) {
      return first;
    }
    var hidden = connected.mustHaveProtection().among(concerned);
    registry.stream()
        .filter(r -> hidden.contains(r.child()))
        .forEach(r -> held.add(r.placementId()));
    accepted.values().stream()
        .filter(r -> hidden.contains(r.child()))
        .forEach(r -> held.add(r.placementId()));
    return hidden.isEmpty() ? first : Comparison.of(registry, accepted, with(held, unsaid), today);
  }

  private static Set<String> with(Set<String> held, List<String> more) {
    var all = new HashSet<>(held);
    all.addAll(more);
    return all;
  }

  private static AttendanceRow row(RegisteredPlacement p) {
    return new AttendanceRow(
        p.id(),
        p.child(),
        p.name().givenName(),
        p.name().surname(),
        p.unitId(),
        p.unitName(),
        p.schoolType(),
        p.start(),
        p.end(),
        p.weeklyHours());
  }

  private void store(
      AttendanceRun run,
      AttendanceRules rules,
      RegisteredPlacements read,
      Set<String> held,
      Comparison compared) {
    var waits = isSuspicious(rules, compared);
    var next = run.scheduled() ? (waits ? State.WAITING : State.SENDING) : State.PREVIEW;
    runs.compared(run.id(), read.placements().size(), compared);
    if (!runs.move(run.id(), State.PREPARING, next, null)) {
      return;
    }
    rows.insert(run.id(), compared.changes());
    rows.hold(run.id(), held);
    read.unusable()
        .forEach(
            u ->
                rows.remark(
                    run.id(),
                    new AttendanceRemark(u.id(), AttendanceRemark.Kind.UNUSABLE, u.why())));
    tellRestricted(rules, held);
    if (next == State.SENDING) {
      jobs.plan(Job.SEND_ATTENDANCE, run.id().toString());
    } else if (next == State.WAITING) {
      waits(run, compared);
    }
  }

  static boolean isSuspicious(AttendanceRules rules, Comparison compared) {
    return compared.endings() > rules.fewEndings()
        && compared.endingPercent() > rules.largestEndingPercent();
  }

  private void waits(AttendanceRun run, Comparison compared) {
    tasks.raise(
        TaskKind.ATTENDANCE_WAITING,
        run.municipality(),
        null,
        run.id().toString(),
        "Dagens överföring skulle avsluta %d placeringar, %d procent. Systemförvaltaren behöver se under Närvaro om det stämmer."
            .formatted(compared.endings(), compared.endingPercent()),
        null);
  }

  /** What was sent before somebody was protected is still there: a person takes it away. */
  private void tellRestricted(AttendanceRules rules, Set<String> held) {
    var there = rows.accepted(rules.municipality()).keySet();
    held.stream()
        .filter(there::contains)
        .forEach(
            id ->
                tasks.raise(
                    TaskKind.PROTECTED_IDENTITY,
                    rules.municipality(),
                    null,
                    "attendance/" + id,
                    "Ett barn som finns i närvarosystemet har skyddade personuppgifter. Utred vad som ska stå kvar där. Placeringen heter "
                        + id
                        + ".",
                    null));
  }

  private void notYet(AttendanceRun run, AttendanceRules rules, IntegrationFailure why) {
    boolean over =
        desk.whole(
            () -> {
              boolean last = runs.failed(run.id(), why.remedy()) >= rules.attempts();
              if (last) {
                runs.move(run.id(), State.PREPARING, State.FAILED, why.remedy());
                tasks.raise(
                    TaskKind.ATTENDANCE_FAILED,
                    run.municipality(),
                    null,
                    run.id().toString(),
                    "Placeringarna kunde inte läsas. Se under Närvaro.",
                    null);
              }
              return last;
            });
    if (!over) {
      throw new NotYet(why.supplier() + ": " + why.code());
    }
  }
}
