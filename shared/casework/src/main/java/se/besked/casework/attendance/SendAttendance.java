package se.besked.casework.attendance;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;
import se.besked.casework.attendance.AttendanceRun.State;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.attendance.AttendanceBatch;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.attendance.BatchAnswer;
import se.besked.kernel.registers.IntegrationFailure;

/**
 * Sends a run batch by batch, and reads the system back. A batch has the same key and the same rows
 * at every try, so that one whose answer was lost changes nothing the second time.
 */
@Component
public final class SendAttendance {
  private final RunRows runs;
  private final RowStore rows;
  private final StaffTasks tasks;
  private final Desk desk;
  private final Clock clock;
  private final Connected connected;

  SendAttendance(
      RunRows runs, RowStore rows, StaffTasks tasks, Desk desk, Clock clock, Connected connected) {
    this.runs = runs;
    this.rows = rows;
    this.tasks = tasks;
    this.desk = desk;
    this.clock = clock;
    this.connected = connected;
  }

  /**
   * Goes on where it was.
   *
   * @throws PrepareAttendance.NotYet when the system could not take it or has not answered; the job
   *     comes back
   */
  public void send(UUID id) {
    var run = runs.find(id).orElseThrow();
    if (run.state() != State.SENDING) {
      return;
    }
    var rules = connected.mustHaveRules();
    try {
      boolean waits = false;
      int all = desk.whole(() -> rows.positions(run.id()));
      for (int from = 0; from < all; from += rules.batch()) {
        waits |= !sendBatch(run, rules, from);
      }
      if (waits) {
        awaitAnswer(run, rules);
      } else {
        finish(run, readBack(run, rules));
      }
    } catch (IntegrationFailure notNow) {
      notYet(run, rules, notNow);
    }
  }

  /** False when its answer has not come yet. */
  private boolean sendBatch(AttendanceRun run, AttendanceRules rules, int from) {
    var lines = mayBeSent(run, rules, from);
    if (lines.isEmpty()) {
      return true;
    }
    var key = run.id() + "-" + from / rules.batch();
    return switch (connected.mustHaveSystem().send(new AttendanceBatch(key, lines))) {
      case BatchAnswer.HandedOver() -> false;
      case BatchAnswer.Answered(var answers) -> {
        desk.whole(
            () ->
                lines.forEach(
                    line ->
                        rows.settle(
                            run.id(),
                            run.municipality(),
                            line.row(),
                            answers.get(line.row().placementId()))));
        yield true;
      }
    };
  }

  /** Whoever has been protected since the comparison is taken out, as if never compared. */
  private List<AttendanceBatch.Line> mayBeSent(AttendanceRun run, AttendanceRules rules, int from) {
    var lines = desk.whole(() -> rows.pending(run.id(), from, from + rules.batch()));
    if (lines.isEmpty()) {
      return lines;
    }
    var hidden =
        connected
            .mustHaveProtection()
            .among(lines.stream().map(l -> l.row().child()).collect(Collectors.toSet()));
    if (hidden.isEmpty()) {
      return lines;
    }
    desk.whole(
        () ->
            lines.stream()
                .filter(l -> hidden.contains(l.row().child()))
                .forEach(l -> rows.takeOut(run.id(), l.row().placementId())));
    return lines.stream().filter(l -> !hidden.contains(l.row().child())).toList();
  }

  private void awaitAnswer(AttendanceRun run, AttendanceRules rules) {
    if (clock.instant().isAfter(run.startedAt().plus(rules.answerWithin()))) {
      fail(run, "Närvarosystemet har inte svarat på filen.");
      return;
    }
    throw new PrepareAttendance.NotYet("no answer yet");
  }

  private List<AttendanceRemark> readBack(AttendanceRun run, AttendanceRules rules) {
    var there = connected.mustHaveSystem().readBack();
    if (there.isEmpty()) {
      return List.of();
    }
    desk.whole(() -> runs.reconciled(run.id()));
    var accepted = desk.whole(() -> rows.accepted(rules.municipality()));
    var held = desk.whole(() -> rows.held(run.id()));
    return differences(accepted, there.get(), held);
  }

  /** What we think is there, and what is. Of those held back nothing is said. */
  private List<AttendanceRemark> differences(
      Map<String, AttendanceRow> accepted, List<AttendanceRow> there, Set<String> held) {
    var today = Sql.day(clock.instant());
    var found = new HashMap<String, AttendanceRow>();
    there.forEach(row -> found.put(row.placementId(), row));
    var remarks = new java.util.ArrayList<AttendanceRemark>();
    accepted.forEach(
        (id, row) -> {
          var actual = found.remove(id);
          boolean over = row.end() != null && row.end().isBefore(today);
          if (held.contains(id) || over || row.equals(actual)) {
            return;
          }
          remarks.add(
              actual == null
                  ? new AttendanceRemark(
                      id, AttendanceRemark.Kind.MISSING, "Finns inte kvar i närvarosystemet.")
                  : new AttendanceRemark(
                      id, AttendanceRemark.Kind.OTHER, Comparison.differences(row, actual)));
        });
    found.keySet().stream()
        .filter(id -> !held.contains(id))
        .map(
            id ->
                new AttendanceRemark(
                    id,
                    AttendanceRemark.Kind.EXTRA,
                    "Finns i närvarosystemet men har inte förts över härifrån."))
        .forEach(remarks::add);
    return remarks;
  }

  private void finish(AttendanceRun run, List<AttendanceRemark> remarks) {
    desk.whole(
        () -> {
          if (!runs.move(run.id(), State.SENDING, State.DONE, null)) {
            return;
          }
          remarks.forEach(remark -> rows.remark(run.id(), remark));
          var after = runs.find(run.id()).orElseThrow().counts();
          if (after.rejected() > 0 || !remarks.isEmpty()) {
            tasks.raise(
                TaskKind.ATTENDANCE_FAILED,
                run.municipality(),
                null,
                run.id().toString(),
                "%d rader gick inte in i närvarosystemet och %d skiljer sig där. Se under Närvaro."
                    .formatted(after.rejected(), remarks.size()),
                null);
          }
        });
  }

  private void fail(AttendanceRun run, String why) {
    desk.whole(
        () -> {
          runs.move(run.id(), State.SENDING, State.FAILED, why);
          tasks.raise(
              TaskKind.ATTENDANCE_FAILED,
              run.municipality(),
              null,
              run.id().toString(),
              why + " Se under Närvaro.",
              null);
        });
  }

  private void notYet(AttendanceRun run, AttendanceRules rules, IntegrationFailure why) {
    int tries = desk.whole(() -> runs.failed(run.id(), why.remedy()));
    if (tries >= rules.attempts()) {
      fail(run, why.remedy());
      return;
    }
    throw new PrepareAttendance.NotYet(why.supplier() + ": " + why.code());
  }
}
