package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.attendance.AttendanceChange;
import se.besked.casework.attendance.AttendanceRemark;
import se.besked.casework.attendance.AttendanceRun;
import se.besked.casework.attendance.AttendanceRun.State;
import se.besked.casework.attendance.AttendanceRuns;
import se.besked.casework.attendance.AttendanceRuns.Step;
import se.besked.casework.attendance.PrepareAttendance;
import se.besked.casework.jobs.Job;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.attendance.AttendanceBatch.Kind;
import se.besked.kernel.attendance.AttendanceRow;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.RegisteredPlacements.Unusable;

/** Placements carried to the attendance system: changes only, and nobody who is protected. */
class AttendanceIT {
  private static final Actor.Staff OPERATOR = World.staff("odd", Role.OPERATIONS);
  private static final Actor.Staff ADMINISTRATOR = World.staff("ada", Role.ADMINISTRATOR);
  private static final Actor.Staff RESTRICTED =
      World.staff("rut", Role.OFFICER, Role.PROTECTED_CASES);
  private static final List<String> CHILDREN =
      List.of(
          "202306052396",
          "202207072386",
          "202105142380",
          "202105142398",
          "202002292387",
          "201909012385");

  final World world = new World();
  private final AttendanceHost host = world.attendance;
  private final AttendanceRuns runs = world.get(AttendanceRuns.class);

  @BeforeEach
  void sixPlaces() {
    for (int i = 0; i < CHILDREN.size(); i++) {
      host.place("p" + i, CHILDREN.get(i), null, 15);
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  private AttendanceRun daily() {
    world.clock.advance(Duration.ofDays(1));
    world.run(Job.DAILY_ATTENDANCE, "recurring");
    world.runDueJobs();
    return newest();
  }

  private AttendanceRun newest() {
    return runs.list(OPERATOR, 1).getFirst();
  }

  private List<AttendanceChange> changes(AttendanceRun run) {
    return runs.changes(World.OFFICER, run.id(), 0, 100);
  }

  @Test
  void theFirstRunSendsAllAndTheNextOnlyWhatHasChanged() {
    var first = daily();
    assertThat(first.state()).isEqualTo(State.DONE);
    assertThat(first.counts().added()).isEqualTo(6);
    assertThat(first.counts().accepted()).isEqualTo(6);
    assertThat(first.reconciled()).isTrue();
    assertThat(host.sent).hasSize(3).allMatch(b -> b.lines().size() == 2);
    host.sent.clear();

    assertThat(daily().counts().all()).isZero();
    assertThat(host.sent).isEmpty();

    host.place("p0", CHILDREN.get(0), null, 25);
    host.place("p1", CHILDREN.get(1), LocalDate.of(2026, 12, 31), 15);
    host.place("p6", "201802282390", null, null);
    host.registry.remove("p2");
    var next = daily();
    assertThat(next.counts()).isEqualTo(new AttendanceRun.Counts(1, 1, 2, 0, 4, 0, 0));
    assertThat(changes(next))
        .extracting(AttendanceChange::what)
        .anyMatch(w -> w.equals("timmar: 15 → 25"))
        .anyMatch(w -> w.equals("sista dag: ingen → 2026-12-31"))
        .anyMatch(w -> w.startsWith("Finns inte längre i elevregistret"));
    assertThat(host.there.get("p2").end()).isNotNull();
    host.sent.clear();
    assertThat(daily().counts().all()).isZero();
  }

  @Test
  void runsOnceADayAfterItsHour() {
    daily();
    world.run(Job.DAILY_ATTENDANCE, "recurring");
    assertThat(runs.list(OPERATOR, 10)).hasSize(1);
    world.clock.advance(Duration.ofHours(17));
    world.run(Job.DAILY_ATTENDANCE, "recurring");
    assertThat(runs.list(OPERATOR, 10)).as("two in the night").hasSize(1);
  }

  @Test
  void aRowThatIsRefusedSaysWhyAndIsSentAgainNextTime() {
    host.problems.put("p3", "Enheten finns inte i närvarosystemet.");
    host.problems.put("p4", "");
    var run = daily();
    assertThat(run.counts().rejected()).isEqualTo(2);
    assertThat(changes(run).subList(0, 2))
        .extracting(AttendanceChange::problem)
        .containsExactlyInAnyOrder(
            "Enheten finns inte i närvarosystemet.", "Närvarosystemet svarade inte för raden.");
    assertThat(tasks(World.OFFICER)).contains(TaskKind.ATTENDANCE_FAILED);
    host.problems.clear();
    assertThat(daily().counts()).isEqualTo(new AttendanceRun.Counts(2, 0, 0, 0, 2, 0, 0));
  }

  private List<TaskKind> tasks(Actor.Staff staff) {
    return world.get(StaffTasks.class).list(staff, 50).stream().map(t -> t.kind()).toList();
  }

  @Test
  void aPreviewSendsNothingUntilSomebodySaysSo() {
    assertThatThrownBy(() -> runs.preview(World.OFFICER)).isInstanceOf(AccessDenied.class);
    assertThat(runs.mayStart(World.OFFICER)).isFalse();
    var id = runs.preview(ADMINISTRATOR).orElseThrow();
    world.runDueJobs();
    assertThat(newest().state()).isEqualTo(State.PREVIEW);
    assertThat(newest().counts().added()).isEqualTo(6);
    assertThat(host.sent).isEmpty();
    assertThatThrownBy(() -> runs.send(World.OFFICER, id)).isInstanceOf(AccessDenied.class);
    assertThat(runs.send(OPERATOR, id)).isEqualTo(Step.TAKEN);
    assertThat(runs.send(OPERATOR, id)).isEqualTo(Step.PREPARE_ANEW);
    world.runDueJobs();
    assertThat(newest().state()).isEqualTo(State.DONE);
    assertThat(newest().approvedBy()).isEqualTo("odd");
    assertThat(host.there).hasSize(6);
  }

  @Test
  void aPreviewThatHasGrownOldIsPreparedAnew() {
    var id = runs.preview(OPERATOR).orElseThrow();
    world.runDueJobs();
    world.clock.advance(Duration.ofHours(13));
    assertThat(runs.send(OPERATOR, id)).isEqualTo(Step.PREPARE_ANEW);
    assertThat(runs.preview(OPERATOR)).isPresent();
    assertThat(runs.get(OPERATOR, id).state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void suspiciouslyManyEndingsWaitForAPerson() {
    daily();
    host.sent.clear();
    host.registry.clear();
    host.place("p0", CHILDREN.get(0), null, 15);
    var run = daily();
    assertThat(run.state()).isEqualTo(State.WAITING);
    assertThat(run.endingPercent()).isEqualTo(84);
    assertThat(host.sent).isEmpty();
    assertThat(tasks(World.OFFICER)).contains(TaskKind.ATTENDANCE_WAITING);
    assertThat(runs.preview(OPERATOR)).as("one at a time").isEmpty();
    daily();
    assertThat(runs.list(OPERATOR, 10)).hasSize(2);
    assertThat(runs.cancel(OPERATOR, run.id())).isTrue();
    assertThat(tasks(World.OFFICER)).doesNotContain(TaskKind.ATTENDANCE_WAITING);
    var again = runs.preview(OPERATOR).orElseThrow();
    world.runDueJobs();
    assertThat(runs.send(OPERATOR, again)).isEqualTo(Step.TAKEN);
    world.runDueJobs();
    assertThat(newest().counts().accepted()).isEqualTo(5);
  }

  @Test
  void anAnswerThatWasLostIsAskedForAgainWithTheSameKeyAndRows() {
    host.losesAnswer = true;
    world.clock.advance(Duration.ofDays(1));
    world.run(Job.DAILY_ATTENDANCE, "recurring");
    world.runDueJobs();
    assertThat(newest().state()).isEqualTo(State.SENDING);
    world.clock.advance(Duration.ofMinutes(5));
    world.runDueJobs();
    assertThat(newest().state()).isEqualTo(State.DONE);
    assertThat(host.sent.get(1)).isEqualTo(host.sent.getFirst());
    assertThat(host.there).hasSize(6);
  }

  @Test
  void aSystemThatStaysDownEndsInATask() {
    host.systemDown = true;
    daily();
    for (int i = 0; i < 3; i++) {
      world.clock.advance(Duration.ofHours(4));
      world.runDueJobs();
    }
    assertThat(newest().state()).isEqualTo(State.FAILED);
    assertThat(newest().problem()).isEqualTo("Närvarosystemet svarar inte.");
    assertThat(tasks(World.OFFICER)).contains(TaskKind.ATTENDANCE_FAILED);
    host.systemDown = false;
    assertThat(daily().state()).isEqualTo(State.DONE);
  }

  @Test
  void aRegistryThatIsDownEndsNothing() {
    daily();
    host.registryDown = true;
    assertThat(daily().state()).isEqualTo(State.PREPARING);
    assertThat(host.there.values()).allMatch(r -> r.end() == null);
    var id = newest().id();
    for (int i = 0; i < 2; i++) {
      try {
        world.run(Job.PREPARE_ATTENDANCE, id.toString());
      } catch (PrepareAttendance.NotYet again) {
        assertThat(again).hasMessageContaining("UNAVAILABLE");
      }
    }
    assertThat(newest().state()).isEqualTo(State.FAILED);
  }

  @Test
  void aFileThatNobodyAnswersIsToldOf() {
    host.silent = true;
    daily();
    assertThat(newest().state()).isEqualTo(State.SENDING);
    world.clock.advance(Duration.ofHours(25));
    world.runDueJobs();
    assertThat(newest().state()).isEqualTo(State.FAILED);
    assertThat(newest().counts().pending()).isEqualTo(6);
  }

  @Test
  void differencesAreFoundWhenItIsReadBack() {
    daily();
    host.there.remove("p0");
    var other = host.there.get("p1");
    host.there.put("p1", there("p1", other, 40));
    host.there.put("x9", there("x9", other, 15));
    host.unusable.add(new Unusable("p7", "Barnet har inget personnummer i elevregistret."));
    var run = daily();
    assertThat(runs.remarks(OPERATOR, run.id(), 10))
        .extracting(AttendanceRemark::kind)
        .containsExactlyInAnyOrder(
            AttendanceRemark.Kind.MISSING,
            AttendanceRemark.Kind.OTHER,
            AttendanceRemark.Kind.EXTRA,
            AttendanceRemark.Kind.UNUSABLE);
    assertThat(runs.remarks(OPERATOR, run.id(), 10))
        .extracting(AttendanceRemark::what)
        .contains("timmar: 15 → 40");
  }

  private static AttendanceRow there(String id, AttendanceRow like, int hours) {
    return new AttendanceRow(
        id,
        like.child(),
        like.givenName(),
        like.surname(),
        like.unitId(),
        like.unitName(),
        like.schoolType(),
        like.start(),
        like.end(),
        hours);
  }

  @Test
  void theProtectedAreHeldBackAndTheirNumberToldToTheRestrictedGroupAlone() {
    host.held.add("p0");
    host.hidden.add(PersonalNumber.of(CHILDREN.get(1)));
    var run = daily();
    assertThat(host.there.keySet()).containsExactlyInAnyOrder("p2", "p3", "p4", "p5");
    assertThat(run.held()).isNull();
    assertThat(runs.get(World.OFFICER, run.id()).heldBack()).isEmpty();
    assertThat(runs.get(RESTRICTED, run.id()).heldBack()).contains(2);
    assertThat(changes(run)).hasSize(4);
  }

  @Test
  void protectedAfterwardsIsNotEndedAndVanishesFromEarlierRuns() {
    var first = daily();
    assertThat(changes(first)).hasSize(6);
    host.held.add("p0");
    host.hidden.add(PersonalNumber.of(CHILDREN.get(1)));
    host.place("p1", CHILDREN.get(1), null, 30);
    host.sent.clear();
    daily();
    assertThat(host.sent).isEmpty();
    assertThat(host.there.get("p0").end()).isNull();
    assertThat(changes(first)).hasSize(4);
    assertThat(runs.changes(RESTRICTED, first.id(), 0, 10)).hasSize(6);
    assertThat(tasks(RESTRICTED)).contains(TaskKind.PROTECTED_IDENTITY);
    assertThat(tasks(World.OFFICER)).doesNotContain(TaskKind.PROTECTED_IDENTITY);
  }

  @Test
  void protectedBetweenPreviewAndSendingIsTakenOut() {
    var id = runs.preview(OPERATOR).orElseThrow();
    world.runDueJobs();
    host.hidden.add(PersonalNumber.of(CHILDREN.get(5)));
    runs.send(OPERATOR, id);
    world.runDueJobs();
    assertThat(newest().state()).isEqualTo(State.DONE);
    assertThat(host.there).hasSize(5).doesNotContainKey("p5");
    assertThat(runs.get(RESTRICTED, id).heldBack()).contains(1);
  }

  @Test
  void namesAreForThoseWhoWorkWithChildren() {
    var run = daily();
    assertThat(changes(run)).extracting(AttendanceChange::child).contains("Provp0 Provsson");
    assertThat(runs.changes(OPERATOR, run.id(), 0, 10))
        .extracting(AttendanceChange::child)
        .containsOnlyNulls();
    assertThat(changes(run)).extracting(AttendanceChange::kind).containsOnly(Kind.NEW);
    var neighbour = new Actor.Staff("granne", "1298", java.util.EnumSet.allOf(Role.class));
    assertThatThrownBy(() -> runs.get(neighbour, run.id())).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> runs.preview(neighbour)).isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> runs.get(World.REGISTRAR, UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
  }
}
