package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.appeals.Timeliness;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.jobs.Job;
import se.besked.casework.receipts.NoticeBoard;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

class AppealsIT {
  static final AppealRoute FB = AppealRoute.ADMINISTRATIVE_APPEAL;
  static final AppealRoute LP = AppealRoute.LEGALITY_REVIEW;

  final World world = new World();
  final LodgeAppeal lodge = world.get(LodgeAppeal.class);
  final Appeals appeals = world.get(Appeals.class);
  final ReadDecision read = world.get(ReadDecision.class);

  @AfterEach
  void close() {
    world.close();
  }

  private static NewAppeal appeal() {
    return new NewAppeal(UUID.randomUUID(), "Jag vill ha skolskjuts.", "Vägen.", List.of());
  }

  private Decision readByBoth(AppealRoute route, String at) {
    var decision = world.published(route);
    world.clock.set(at);
    read.acknowledge(world.anna, decision.id());
    read.acknowledge(world.bo, decision.id());
    return decision;
  }

  private void close(Decision decision) {
    world.run(Job.CLOSE_APPEAL_WINDOW, decision.caseId() + "/x");
  }

  private List<TaskKind> tasks() {
    return world.get(StaffTasks.class).list(World.OFFICER, 100).stream()
        .map(StaffTask::kind)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00, 2026-12-14T23:59:59.999, ON_TIME",
    "2026-11-23T12:00, 2026-12-15T00:00:00, LATE",
    "2026-12-03T12:00, 2026-12-28T23:59:59.999, ON_TIME",
    "2026-12-03T12:00, 2026-12-29T00:00:00, LATE",
    // Summer time begins on 28 March 2027: the last day has one hour less, and still its end.
    "2027-03-12T12:00, 2027-04-02T23:59:59.999, ON_TIME",
    "2027-03-12T12:00, 2027-04-03T00:00:00, LATE",
    "2027-03-05T12:00, 2027-03-30T23:59:59.999, ON_TIME",
    // Received one minute before midnight, Swedish time, while it is earlier in London.
    "2027-06-09T23:59:00, 2027-06-30T23:59:59.999, ON_TIME",
    "2027-06-09T23:59:00, 2027-07-01T00:00:00, LATE",
    // Winter time begins on 31 October 2027.
    "2027-10-15T00:00:00, 2027-11-05T23:59:59.999, ON_TIME",
    "2027-10-15T00:00:00, 2027-11-08T00:00:00, LATE"
  })
  void isInTimeToTheEndOfTheLastSwedishDay(String read, String arrives, Timeliness expected) {
    var decision = readByBoth(FB, read);
    world.clock.set(arrives);
    assertThat(lodge.lodge(world.anna, decision.id(), appeal()).timeliness()).isEqualTo(expected);
  }

  @Test
  void isLodgedByPartiesAlone() {
    var decision = readByBoth(FB, "2026-11-23T12:00");
    var none = "appeal where decision_id = '" + decision.id() + "'";
    for (var number : List.of("198806152388", "201802282390")) {
      assertThatThrownBy(() -> lodge.lodge(world.citizen(number), decision.id(), appeal()))
          .as("a stranger, and the child itself")
          .isInstanceOf(AccessDenied.class);
    }
    world
        .jdbc
        .sql("update case_party set ended_at = now() where person_id = :bo")
        .param("bo", world.bo.person().value())
        .update();
    assertThatThrownBy(() -> lodge.lodge(world.bo, decision.id(), appeal()))
        .as("who has no part any more")
        .isInstanceOf(AccessDenied.class);
    var unpublished = world.decided(FB);
    assertThatThrownBy(() -> lodge.lodge(world.anna, unpublished.id(), appeal()))
        .isInstanceOf(NoSuchCase.class);
    assertThat(world.count(none)).isZero();
    assertThat(lodge.lodge(world.anna, decision.id(), appeal())).isNotNull();
  }

  @Test
  void withoutProofOfReceiptItIsNotLate() {
    var decision = world.published(FB);
    read.acknowledge(world.bo, decision.id());
    world.clock.set("2027-05-01T12:00");
    assertThat(lodge.lodge(world.anna, decision.id(), appeal()).timeliness())
        .isEqualTo(Timeliness.CANNOT_BE_ESTABLISHED);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Appealed.class);
  }

  @Test
  void theSameKeyIsTheSameAppeal() throws InterruptedException {
    var decision = readByBoth(FB, "2026-11-23T12:00");
    var sent =
        new NewAppeal(
            UUID.randomUUID(),
            "Ändra.",
            "",
            List.of(new NewAppeal.File("karta.pdf", "application/pdf", new byte[] {1})));
    var results =
        Threads.results(Threads.atOnce(20, () -> lodge.lodge(world.anna, decision.id(), sent)));
    assertThat(results).hasSize(20);
    assertThat(results.stream().map(Appeal::id).distinct()).hasSize(1);
    assertThat(world.count("appeal")).isOne();
    assertThat(world.get(CaseAttachments.class).list(World.OFFICER, decision.caseId())).hasSize(1);
    assertThat(tasks()).containsOnlyOnce(TaskKind.TIMELINESS_CHECK);
  }

  @Test
  @Tag("race")
  void readingAndAppealingAtTheSameMomentBlockNobody() throws InterruptedException {
    for (int round = 0; round < 5; round++) {
      var decision = world.published(FB);
      var turn = new AtomicInteger();
      var futures =
          Threads.atOnce(
              8,
              () -> {
                switch (turn.getAndIncrement() % 4) {
                  case 0 -> read.acknowledge(world.anna, decision.id());
                  case 1 -> read.acknowledge(world.bo, decision.id());
                  case 2 -> lodge.lodge(world.anna, decision.id(), appeal());
                  default -> close(decision);
                }
                return true;
              });
      assertThat(futures).allMatch(f -> f.state() == Future.State.SUCCESS);
      assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Appealed.class);
    }
  }

  @Test
  void aLateAppealWaitsForAPersonAndHoldsFinality() {
    var decision = readByBoth(FB, "2026-11-23T12:00");
    world.clock.set("2026-12-15T00:00");
    var late = lodge.lodge(world.anna, decision.id(), appeal());
    assertThat(late.state()).isEqualTo(Appeal.State.RECEIVED);
    assertThat(tasks()).contains(TaskKind.TIMELINESS_CHECK);
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Decided.class);
    assertThatThrownBy(
            () -> appeals.forward(World.OFFICER, late.id(), "Förvaltningsrätten", documents()))
        .isInstanceOf(Stale.class);
    assertThat(appeals.dismissAsLate(World.OFFICER, late.id(), dismissal()).state())
        .isEqualTo(Appeal.State.DISMISSED);
    close(decision);
    assertThat(world.read(decision.caseId()))
        .as("the dismissal can be appealed")
        .isInstanceOf(CaseFile.Decided.class);
    var made = world.get(Decisions.class).of(World.OFFICER, decision.caseId()).getLast();
    assertThat(made.subject()).isEqualTo(DecisionSubject.APPEAL);
    assertThat(made.givenTo()).isEqualTo(world.anna.person());
    world.run(Job.PUBLISH_DECISION, made.id().toString());
    assertThat(world.get(Receipts.class).of(World.OFFICER, made.id()))
        .extracting(Receipt::person)
        .containsExactly(world.anna.person());
    assertThat(read.of(world.bo, decision.caseId())).hasSize(1);
    read.acknowledge(world.anna, made.id());
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Decided.class);
    world.clock.set("2027-01-08T00:00");
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Final.class);
  }

  private static HandedOver documents() {
    return new HandedOver(List.of("1. Överklagandet", "2. Beslutet"), new byte[] {80, 75, 5, 6});
  }

  private static NewDecision dismissal() {
    return new NewDecision(
        DecisionOutcome.DISMISS,
        LegalReference.administrativeProcedureAct("45 §"),
        FB,
        "Överklagandet avvisas.",
        "{}",
        "Det kom in den 15 december.",
        new NewDecision.ByOfficer("Olle Officer", null),
        List.of(),
        null,
        null);
  }

  @Test
  void anAppealInTimeIsNeverDismissedAsLate() {
    var decision = readByBoth(FB, "2026-11-23T12:00");
    var inTime = lodge.lodge(world.anna, decision.id(), appeal());
    assertThatThrownBy(() -> appeals.dismissAsLate(World.OFFICER, inTime.id(), dismissal()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLegalityReviewIsForwardedEvenWhenLate() {
    var decision = readByBoth(LP, "2026-11-23T12:00");
    world
        .get(NoticeBoard.class)
        .register(World.REGISTRAR, decision.id(), LocalDate.of(2026, 11, 23), null);
    world.clock.set("2026-12-15T00:00");
    var late = lodge.lodge(world.anna, decision.id(), appeal());
    assertThat(late.timeliness()).isEqualTo(Timeliness.LATE);
    assertThat(tasks()).contains(TaskKind.FORWARD_APPEAL);
    assertThatThrownBy(() -> appeals.dismissAsLate(World.OFFICER, late.id(), dismissal()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(appeals.forward(World.OFFICER, late.id(), "Förvaltningsrätten", documents()).state())
        .isEqualTo(Appeal.State.FORWARDED);
  }

  @Test
  void goesFromReceivedToConcludedAndThenFinal() {
    var decision = readByBoth(FB, "2026-11-23T12:00");
    var lodged = lodge.lodge(world.anna, decision.id(), appeal());
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Appealed.class);
    appeals.findTimely(World.OFFICER, lodged.id(), "I tid.");
    assertThatThrownBy(() -> appeals.findTimely(World.OFFICER, lodged.id(), "Igen."))
        .isInstanceOf(Stale.class);
    appeals.forward(World.OFFICER, lodged.id(), "Förvaltningsrätten", documents());
    assertThat(appeals.handedOver(World.REGISTRAR, lodged.id()).orElseThrow().contents())
        .containsExactlyElementsOf(documents().contents());
    assertThat(appeals.bundle(World.OFFICER, lodged.id())).hasValue(documents().file());
    world.clock.set("2027-03-01T12:00");
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Appealed.class);
    appeals.conclude(World.OFFICER, lodged.id(), "Överklagandet avslås.");
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Final.class);
  }

  @Test
  void anotherGuardianSeesNotTheAppealsText() {
    var decision = readByBoth(FB, "2026-11-23T12:00");
    lodge.lodge(world.anna, decision.id(), appeal());
    assertThat(appeals.of(world.bo, decision.caseId())).isEmpty();
    assertThat(appeals.of(world.anna, decision.caseId())).hasSize(1);
  }

  @Test
  void becomesFinalTheDayAfterTheLastPersonsLastDay() {
    var decision = world.published(FB);
    world.clock.set("2026-11-23T12:00");
    read.acknowledge(world.anna, decision.id());
    world.clock.set("2026-11-30T12:00");
    read.acknowledge(world.bo, decision.id());
    world.clock.set("2026-12-15T00:00");
    world.runDueJobs();
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Decided.class);
    world.clock.set("2026-12-21T23:59:59.999");
    world.runDueJobs();
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Decided.class);
    world.clock.set("2026-12-22T00:00");
    world.runDueJobs();
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Final.class);
    close(decision);
    assertThat(world.count("case_event where type = 'FINAL'")).isOne();
  }

  @Test
  void isNotFinalWhileSomebodyHasNotReceivedIt() {
    var decision = world.published(FB);
    read.acknowledge(world.anna, decision.id());
    world.clock.set("2028-01-01T12:00");
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Decided.class);
  }

  @Test
  void anAnnouncementTakenDownTooEarlyMakesNothingFinal() {
    var decision = world.published(LP);
    var board = world.get(NoticeBoard.class);
    world.clock.set("2026-12-20T12:00");
    var up = LocalDate.of(2026, 11, 23);
    board.register(World.REGISTRAR, decision.id(), up, LocalDate.of(2026, 12, 14));
    close(decision);
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Decided.class);
    board.register(World.REGISTRAR, decision.id(), up, LocalDate.of(2026, 12, 15));
    world.runDueJobs();
    assertThat(world.read(decision.caseId())).isInstanceOf(CaseFile.Final.class);
  }
}
