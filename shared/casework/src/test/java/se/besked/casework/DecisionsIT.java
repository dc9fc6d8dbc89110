package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.changes.Change;
import se.besked.casework.changes.ChangeDecision;
import se.besked.casework.changes.ChangeGround;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.jobs.Job;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.NoticeBoard;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;

class DecisionsIT {
  static final World WORLD = new World();
  static final AppealRoute FB = AppealRoute.ADMINISTRATIVE_APPEAL;
  static final AppealRoute LP = AppealRoute.LEGALITY_REVIEW;

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final DecideCase decide = WORLD.get(DecideCase.class);
  final ReadDecision read = WORLD.get(ReadDecision.class);
  final Receipts receipts = WORLD.get(Receipts.class);

  @Test
  void ofManyOfficersAtOnceOneDecides() throws InterruptedException {
    var underReview = WORLD.underReview();
    var futures =
        Threads.atOnce(
            8, () -> decide.decide(World.OFFICER, underReview, World.refusal(FB), World.UNHEARD));
    assertThat(Threads.results(futures)).hasSize(1);
    assertThat(futures)
        .filteredOn(f -> f.state() == Future.State.FAILED)
        .allMatch(f -> f.exceptionNow() instanceof Stale);
    assertThat(WORLD.count("decision where case_id = '" + underReview.id() + "'")).isOne();
  }

  @Test
  void ofTwoOfficersAtOnceOneTakesTheCase() throws InterruptedException {
    var received = (CaseFile.Received) WORLD.submitted(false);
    var review = WORLD.get(ReviewCase.class);
    var futures = Threads.atOnce(6, () -> review.start(World.OTHER_OFFICER, received));
    assertThat(Threads.results(futures)).hasSize(1);
  }

  @Test
  void onlyWhoMayDecideDecides() {
    var underReview = WORLD.underReview();
    assertThatThrownBy(
            () -> decide.decide(World.staff("prep", Role.OFFICER), underReview, World.refusal(FB)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> decide.decide(World.JOB, underReview, World.refusal(FB)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> decide.decide(World.OFFICER, underReview, World.grantByRule()))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> decide.decide(WORLD.anna, underReview, World.refusal(FB)))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void aRobotHandsInOnlyForTheCaseThatItHasTaken() {
    var review = WORLD.get(ReviewCase.class);
    var own = review.start(World.ROBOT, (CaseFile.Received) WORLD.submitted(false));
    var officers = WORLD.underReview();
    var nobodys = review.start(World.JOB, (CaseFile.Received) WORLD.submitted(false));
    var handedIn = DoorArguments.elsewhere();

    for (var file : List.of(officers, nobodys)) {
      assertThatThrownBy(() -> decide.decide(World.ROBOT, file, handedIn))
          .isInstanceOf(AccessDenied.class);
      assertThat(WORLD.count("decision where case_id = '" + file.id() + "'")).isZero();
    }
    assertThatThrownBy(() -> decide.decide(World.OTHER_ROBOT, own, handedIn))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> decide.decide(World.OFFICER, own, handedIn))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> decide.decide(World.ROBOT, own, World.refusal(FB), World.UNHEARD))
        .as("a robot decides nothing itself")
        .isInstanceOf(AccessDenied.class);
    assertThat(decide.decide(World.ROBOT, own, handedIn).decidedBy()).isEqualTo("Eva");
  }

  @Test
  void decisionsByRuleAreInTheRegister() {
    var received = (CaseFile.Received) WORLD.submitted(false);
    var underReview = WORLD.get(ReviewCase.class).start(World.JOB, received);
    var decision = decide.decide(World.JOB, underReview, World.grantByRule());
    var today = LocalDate.of(2026, 11, 23);
    assertThat(WORLD.get(AutomatedRegister.class).decisions(World.OFFICER, today, today, 500))
        .extracting(d -> d.number())
        .contains(decision.number());
    assertThat(decision.delegation()).isEqualTo("BUN § 2");
    assertThat(decision.ruleVersion()).isEqualTo("rules/1");
  }

  @Test
  void isThereForThePartiesOnlyWithItsLetterAndOnce() {
    var decision = WORLD.decided(FB);
    assertThat(read.of(WORLD.anna, decision.caseId())).isEmpty();
    assertThatThrownBy(() -> read.open(WORLD.anna, decision.id())).isInstanceOf(AccessDenied.class);
    for (int i = 0; i < 3; i++) {
      WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    }
    assertThat(WORLD.host.letters).containsOnlyOnce(decision.id());
    assertThat(WORLD.count("decision_receipt where decision_id = '" + decision.id() + "'"))
        .isEqualTo(2);
    assertThat(WORLD.count("notice where decision_id = '" + decision.id() + "'")).isEqualTo(2);
    assertThat(WORLD.get(Decisions.class).letter(World.OFFICER, decision.id()))
        .hasValueSatisfying(
            l ->
                assertThat(new String(l, java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("%PDF " + decision.id()));
  }

  @Test
  void publishingAtOnceOnTwoNodesPublishesOnce() throws InterruptedException {
    var decision = WORLD.decided(FB);
    var futures =
        Threads.atOnce(
            6,
            () -> {
              WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
              return true;
            });
    assertThat(Threads.results(futures)).hasSize(6);
    assertThat(WORLD.count("decision_document where decision_id = '" + decision.id() + "'"))
        .isOne();
    assertThat(WORLD.count("decision_receipt where decision_id = '" + decision.id() + "'"))
        .isEqualTo(2);
  }

  @Test
  void contentShowsAfterThisPartysOwnReceipt() {
    var decision = WORLD.published(FB);
    assertThat(read.open(WORLD.anna, decision.id())).isInstanceOf(DecisionView.Unconfirmed.class);
    assertThatThrownBy(() -> read.letter(WORLD.anna, decision.id()))
        .isInstanceOf(AccessDenied.class);
    read.acknowledge(WORLD.anna, decision.id());
    assertThat(read.open(WORLD.anna, decision.id())).isInstanceOf(DecisionView.Confirmed.class);
    assertThat(read.letter(WORLD.anna, decision.id())).isPresent();
    assertThat(read.open(WORLD.bo, decision.id())).isInstanceOf(DecisionView.Unconfirmed.class);
    assertThatThrownBy(() -> read.letter(WORLD.bo, decision.id())).isInstanceOf(AccessDenied.class);
  }

  @Test
  void twentyConfirmationsLeaveOneReceiptWithTheFirstTime() throws InterruptedException {
    var decision = WORLD.published(FB);
    var first = read.acknowledge(WORLD.anna, decision.id()).receipt().acknowledgedAt();
    WORLD.clock.advance(Duration.ofHours(3));
    var futures = Threads.atOnce(20, () -> read.acknowledge(WORLD.anna, decision.id()));
    assertThat(Threads.results(futures))
        .hasSize(20)
        .allMatch(v -> first != null && first.equals(v.receipt().acknowledgedAt()));
    assertThat(
            WORLD.count(
                "case_event where type = 'DECISION_ACKNOWLEDGED' and case_id = '"
                    + decision.caseId()
                    + "'"))
        .isOne();
  }

  @Test
  void readByAllIsToldWhenTheLastHasRead() throws InterruptedException {
    var decision = WORLD.published(FB);
    var told =
        "case_event where type = 'DECISION_READ_BY_ALL' and case_id = '" + decision.caseId() + "'";
    read.acknowledge(WORLD.anna, decision.id());
    assertThat(WORLD.count(told)).isZero();
    read.acknowledge(WORLD.bo, decision.id());
    assertThat(WORLD.count(told)).isOne();
    assertThat(decision.id()).isNotNull();
  }

  @Test
  void staffReadingLeavesNoReceipt() {
    var decision = WORLD.published(FB);
    WORLD.get(Decisions.class).get(World.OFFICER, decision.id());
    WORLD.get(Decisions.class).letter(World.OFFICER, decision.id());
    assertThat(receipts.of(World.OFFICER, decision.id()))
        .allMatch(r -> r.openedAt() == null && r.acknowledgedAt() == null)
        .allMatch(r -> r.letterDownloadedAt() == null);
  }

  @Test
  void eachPersonHasTheirOwnLastDay() {
    try (var world = new World()) {
      var decision = world.published(FB);
      var reading = world.get(ReadDecision.class);
      world.clock.set("2026-12-03T23:59:59.999");
      assertThat(lastDay(reading.acknowledge(world.anna, decision.id()).receipt()))
          .isEqualTo("2026-12-28");
      world.clock.set("2026-12-10T08:00");
      assertThat(lastDay(reading.acknowledge(world.bo, decision.id()).receipt()))
          .isEqualTo("2027-01-04");
      assertThat(
              world.count("decision_receipt where window_last_day in ('2026-12-28', '2027-01-04')"))
          .isEqualTo(2);
    }
  }

  private static LocalDate lastDay(Receipt receipt) {
    return ((AppealWindow.Running) receipt.window()).deadline().lastDay();
  }

  @Test
  void serviceOnPaperIsRecordedByStaff() {
    var decision = WORLD.published(FB);
    var receipt =
        receipts.recordService(
            World.OFFICER,
            decision.id(),
            WORLD.bo.person(),
            Receipt.Method.SIGNED_RECEIPT,
            LocalDate.of(2026, 11, 23));
    assertThat(lastDay(receipt)).isEqualTo("2026-12-14");
    assertThat(read.acknowledge(WORLD.bo, decision.id()).receipt().method())
        .isEqualTo(Receipt.Method.SIGNED_RECEIPT);
    assertThatThrownBy(
            () ->
                receipts.recordService(
                    World.OFFICER,
                    decision.id(),
                    WORLD.anna.person(),
                    Receipt.Method.READ_RECEIPT,
                    LocalDate.of(2026, 11, 23)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNoticeBoardStartsTheTimeForLegalityReviewAndCanBeCorrected() {
    try (var world = new World()) {
      var decision = world.published(LP);
      var board = world.get(NoticeBoard.class);
      world.get(ReadDecision.class).acknowledge(world.anna, decision.id());
      assertThat(world.get(Receipts.class).of(World.OFFICER, decision.id()))
          .allMatch(r -> r.window() instanceof AppealWindow.NotAnnounced);
      assertThatThrownBy(
              () -> board.register(World.OFFICER, decision.id(), LocalDate.of(2026, 11, 23), null))
          .isInstanceOf(AccessDenied.class);
      assertThatThrownBy(
              () ->
                  board.register(World.REGISTRAR, decision.id(), LocalDate.of(2026, 11, 24), null))
          .isInstanceOf(IllegalArgumentException.class);
      board.register(World.REGISTRAR, decision.id(), LocalDate.of(2026, 11, 23), null);
      assertThat(world.get(Receipts.class).of(World.OFFICER, decision.id()))
          .allMatch(r -> lastDay(r).equals(LocalDate.of(2026, 12, 14)));
      world.clock.set("2026-11-25T09:00");
      board.register(World.REGISTRAR, decision.id(), LocalDate.of(2026, 11, 24), null);
      assertThat(world.get(Receipts.class).of(World.OFFICER, decision.id()))
          .allMatch(r -> lastDay(r).equals(LocalDate.of(2026, 12, 15)));
      assertThat(world.count("case_event where type = 'ANNOUNCEMENT_CORRECTED'")).isOne();
      assertThat(world.count("audit_log where action = 'decision.announce' and result = 'ALLOWED'"))
          .isEqualTo(2);
    }
  }

  @Test
  void aChangedDecisionTakesThePlaceOfTheFirst() {
    var old = WORLD.published(FB);
    var made =
        WORLD
            .get(ChangeDecision.class)
            .change(
                World.OFFICER,
                WORLD.read(old.caseId()),
                World.refusal(FB),
                new Change(ChangeGround.MUST, "Fel skola.", false),
                World.UNHEARD);
    assertThat(made.replaces()).isEqualTo(old.id());
    assertThat(WORLD.get(Decisions.class).of(World.OFFICER, old.caseId()))
        .extracting(d -> d.isValid())
        .containsExactlyInAnyOrder(false, true);
    assertThat(made.number()).isNotEqualTo(old.number());
  }

  @Test
  void whoHasNotReadIsRemindedAndThenServedOnPaper() {
    var decision = WORLD.published(FB);
    read.acknowledge(WORLD.anna, decision.id());
    for (var person :
        new se.besked.casework.ids.PersonId[] {WORLD.anna.person(), WORLD.bo.person()}) {
      for (var which : new String[] {"/1", "/1", "/2", "/2"}) {
        WORLD.run(Job.REMIND_UNREAD_DECISION, decision.id() + "/" + person + which);
      }
    }
    assertThat(
            WORLD.count(
                "notice where kind = 'DECISION_REMINDER' and decision_id = '"
                    + decision.id()
                    + "'"))
        .isOne();
    assertThat(
            WORLD.count(
                "staff_task where kind = 'SEND_BY_POST' and case_id = '" + decision.caseId() + "'"))
        .isOne();
  }
}
