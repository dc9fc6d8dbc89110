package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.CloseAppealWindow;
import se.besked.casework.appeals.HandedOver;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.changes.Change;
import se.besked.casework.changes.ChangeDecision;
import se.besked.casework.changes.ChangeGround;
import se.besked.casework.changes.ChangeNotAllowed;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.Decisions;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.hearings.Communications;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.jobs.Job;
import se.besked.casework.receipts.DecisionView;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** Corrections and changes of decisions (förvaltningslagen 36–39 §§). */
class ChangesIT {
  static final AppealRoute FB = AppealRoute.ADMINISTRATIVE_APPEAL;
  static final AppealRoute LP = AppealRoute.LEGALITY_REVIEW;
  static final Preparation HEARD = new Preparation(new Hearing.Held(), null);

  final World world = new World();
  final ChangeDecision change = world.get(ChangeDecision.class);
  final CorrectDecision correct = world.get(CorrectDecision.class);
  final Decisions decisions = world.get(Decisions.class);

  @AfterEach
  void close() {
    world.close();
  }

  private static NewDecision decision(DecisionOutcome outcome, AppealRoute route) {
    return new NewDecision(
        outcome,
        LegalReference.schoolAct("9 kap. 15 b § första stycket"),
        route,
        "Utfallet.",
        "{}",
        "Skälen.",
        new NewDecision.ByOfficer("Olle Officer", null),
        List.of(),
        outcome == DecisionOutcome.REFUSE ? null : LocalDate.of(2026, 12, 1),
        outcome == DecisionOutcome.REFUSE ? null : LocalDate.of(2027, 6, 10));
  }

  private Decision granted(AppealRoute route) {
    var made =
        world
            .get(DecideCase.class)
            .decide(World.OFFICER, world.underReview(), decision(DecisionOutcome.GRANT, route));
    world.run(Job.PUBLISH_DECISION, made.id().toString());
    return decisions.get(World.OFFICER, made.id());
  }

  private Decision change(Decision old, DecisionOutcome to, ChangeGround ground, Preparation how) {
    return change.change(
        World.OFFICER,
        world.read(old.caseId()),
        decision(to, old.appealRoute()),
        new Change(ground, "Nya omständigheter.", false),
        how);
  }

  private static org.assertj.core.api.ThrowableAssert.ThrowingCallable trying(Runnable what) {
    return what::run;
  }

  private void notAllowed(Runnable what, ChangeNotAllowed.Why why) {
    assertThatThrownBy(trying(what))
        .isInstanceOfSatisfying(ChangeNotAllowed.class, e -> assertThat(e.why()).isEqualTo(why));
  }

  @Test
  void whatWasGrantedIsTakenBackOnThreeGroundsAloneAndAfterAHearing() {
    var old = granted(FB);
    for (var ground : List.of(ChangeGround.WRONG, ChangeGround.MUST)) {
      notAllowed(
          () -> change(old, DecisionOutcome.REFUSE, ground, World.UNHEARD),
          ChangeNotAllowed.Why.DETRIMENT);
    }
    assertThatThrownBy(
            () -> change(old, DecisionOutcome.REFUSE, ChangeGround.FALSE_INFORMATION, HEARD))
        .isInstanceOf(NotHeard.class);
    world.clock.advance(java.time.Duration.ofMinutes(1));
    var asked =
        world
            .get(Communications.class)
            .send(
                World.OFFICER,
                world.read(old.caseId()),
                "Olle",
                "Adressen stämmer inte.",
                Set.of(),
                LocalDate.of(2026, 12, 7));
    assertThatThrownBy(
            () -> change(old, DecisionOutcome.REFUSE, ChangeGround.FALSE_INFORMATION, HEARD))
        .isInstanceOf(NotHeard.class);
    world.get(Communications.class).answer(world.anna, asked, "Jo.", List.of());
    world.get(Communications.class).answer(world.bo, asked, "", List.of());
    var made = change(old, DecisionOutcome.REFUSE, ChangeGround.FALSE_INFORMATION, HEARD);
    assertThat(made.replaces()).isEqualTo(old.id());
    assertThat(decisions.get(World.OFFICER, old.id()).isValid()).isFalse();
    assertThat(decisions.letter(World.OFFICER, old.id())).as("the old letter").isPresent();
  }

  @Test
  void aShorterPeriodIsToDetrimentAndSoIsWhatTheOfficerSays() {
    var old = granted(FB);
    var d = decision(DecisionOutcome.GRANT, FB);
    var shorter =
        new NewDecision(
            d.outcome(),
            d.legalBasis(),
            FB,
            d.headline(),
            "{}",
            "Kortare.",
            d.decidedBy(),
            List.of(),
            d.validFrom(),
            LocalDate.of(2027, 1, 10));
    var wrong = new Change(ChangeGround.WRONG, "Kortare tid.", false);
    notAllowed(
        () -> change.change(World.OFFICER, world.read(old.caseId()), shorter, wrong, World.UNHEARD),
        ChangeNotAllowed.Why.DETRIMENT);
    notAllowed(
        () ->
            change.change(
                World.OFFICER,
                world.read(old.caseId()),
                d,
                new Change(ChangeGround.WRONG, "Färre turer.", true),
                World.UNHEARD),
        ChangeNotAllowed.Why.DETRIMENT);
  }

  @Test
  void aRefusalIsChangedToAGrantWithItsOwnReceiptsAlsoWhenFinal() {
    var old = world.published(FB);
    var read = world.get(ReadDecision.class);
    read.acknowledge(world.anna, old.id());
    read.acknowledge(world.bo, old.id());
    world.clock.set("2026-12-20T12:00");
    world.get(CloseAppealWindow.class).close(old.caseId());
    assertThat(world.read(old.caseId())).isInstanceOf(CaseFile.Final.class);
    var made = change(old, DecisionOutcome.GRANT, ChangeGround.WRONG, HEARD);
    assertThat(world.read(old.caseId())).isInstanceOf(CaseFile.Decided.class);
    world.run(Job.PUBLISH_DECISION, made.id().toString());
    assertThat(world.get(Receipts.class).of(World.OFFICER, made.id()))
        .hasSize(2)
        .noneMatch(Receipt::acknowledged);
  }

  @Test
  void whatIsTriedByLegalityReviewIsNotChangedByTheseParagraphs() {
    var old = world.published(LP);
    for (var ground : ChangeGround.values()) {
      if (ground != ChangeGround.SLIP) {
        notAllowed(
            () -> change(old, DecisionOutcome.GRANT, ground, HEARD),
            ChangeNotAllowed.Why.LEGALITY_REVIEW);
      }
    }
    assertThat(change(old, DecisionOutcome.GRANT, ChangeGround.SLIP, HEARD).isValid()).isTrue();
  }

  @Test
  void anAppealLeavesOnlyWhatMustBeChangedAndHandingOverNothing() {
    var old = world.published(FB);
    world.get(ReadDecision.class).acknowledge(world.anna, old.id());
    var appeal =
        world
            .get(LodgeAppeal.class)
            .lodge(
                world.anna,
                old.id(),
                new NewAppeal(UUID.randomUUID(), "Ändra.", "Fel.", List.of()));
    notAllowed(
        () -> change(old, DecisionOutcome.GRANT, ChangeGround.WRONG, HEARD),
        ChangeNotAllowed.Why.APPEALED);
    var made = change(old, DecisionOutcome.PARTLY, ChangeGround.MUST, HEARD);
    assertThat(world.read(old.caseId())).isInstanceOf(CaseFile.Appealed.class);
    var appeals = world.get(Appeals.class);
    appeals.findTimely(World.OFFICER, appeal.id(), "I tid.");
    appeals.forward(
        World.OFFICER,
        appeal.id(),
        "Förvaltningsrätten",
        new HandedOver(List.of("1. Överklagandet"), new byte[] {1}));
    assertThat(made.replaces()).isEqualTo(old.id());

    var other = world.published(FB);
    world.get(ReadDecision.class).acknowledge(world.anna, other.id());
    var second =
        world
            .get(LodgeAppeal.class)
            .lodge(
                world.anna,
                other.id(),
                new NewAppeal(UUID.randomUUID(), "Ändra.", "Fel.", List.of()));
    appeals.findTimely(World.OFFICER, second.id(), "I tid.");
    appeals.forward(
        World.OFFICER,
        second.id(),
        "Förvaltningsrätten",
        new HandedOver(List.of("1. Överklagandet"), new byte[] {1}));
    notAllowed(
        () -> change(other, DecisionOutcome.GRANT, ChangeGround.MUST, HEARD),
        ChangeNotAllowed.Why.HANDED_OVER);
  }

  @Test
  @Tag("race")
  void ofTwoChangesAtOnceOneIsMade() throws InterruptedException {
    var old = world.published(FB);
    var seen = world.read(old.caseId());
    var futures =
        Threads.atOnce(
            5,
            () ->
                change.change(
                    World.OFFICER,
                    seen,
                    decision(DecisionOutcome.GRANT, FB),
                    new Change(ChangeGround.WRONG, "Ny väg.", false),
                    HEARD));
    // The second replaces the first's decision, in turn; never are two valid at once.
    assertThat(Threads.results(futures)).isNotEmpty();
    assertThat(world.count("decision where standing = 'VALID'")).isOne();
  }

  @Test
  void aSlipIsCorrectedInANewEditionAndTheTimeGoesOn() {
    var old = world.published(FB);
    var read = world.get(ReadDecision.class);
    var receipt = read.acknowledge(world.anna, old.id()).receipt();
    var seen = decisions.get(World.OFFICER, old.id());
    world.clock.set("2026-11-25T10:00");
    var corrected =
        correct.correct(
            World.OFFICER, old.id(), seen.version(), "Fel årtal.", "Rätt skäl.", "Olle Officer");
    assertThat(corrected.edition()).isEqualTo(2);
    world.run(Job.PUBLISH_DECISION, old.id() + "/2");
    world.run(Job.PUBLISH_DECISION, old.id() + "/2");
    assertThat(decisions.letter(World.OFFICER, old.id(), 1)).isPresent();
    assertThat(decisions.letter(World.OFFICER, old.id(), 2)).isPresent();
    assertThat(
            world.count(
                "notice where kind = 'DECISION_CORRECTED' and decision_id = '" + old.id() + "'"))
        .isEqualTo(2);
    assertThat(read.of(world.anna, old.caseId()))
        .first()
        .isInstanceOfSatisfying(
            DecisionView.Confirmed.class,
            c -> {
              assertThat(c.decision().reasonsText()).isEqualTo("Rätt skäl.");
              assertThat(c.receipt().window()).isEqualTo(receipt.window());
            });
    assertThat(correct.of(World.OFFICER, old.id()))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.before()).isEqualTo("Skolvägen är kortare än gränsen.");
              assertThat(c.slip()).isEqualTo("Fel årtal.");
            });
    assertThatThrownBy(
            () ->
                correct.correct(
                    World.OFFICER, old.id(), seen.version(), "Fel.", "Andra skäl.", "Olle"))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(
            () -> correct.correct(World.REGISTRAR, old.id(), seen.version(), "Fel.", "A", "R"))
        .isInstanceOf(AccessDenied.class);
  }
}
