package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.conversation.NewMessage;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.Preparation;
import se.besked.casework.hearings.Communication;
import se.besked.casework.hearings.Communications;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.ids.CommunicationId;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;

/** Nobody is refused anything before they have had their say (förvaltningslagen 25 §). */
class HearingsIT {
  static final LocalDate LAST = LocalDate.of(2026, 12, 7);

  final World world = new World();
  final Communications communications = world.get(Communications.class);
  final DecideCase decide = world.get(DecideCase.class);

  @AfterEach
  void close() {
    world.close();
  }

  private CommunicationId sent(CaseFile file) {
    return communications.send(
        World.OFFICER, file, "Olle Officer", "Vägen är 1 900 m.", Set.of(), LAST);
  }

  private static NewDecision refusal() {
    return World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
  }

  @Test
  void aRefusalWaitsForTheAnswersOfAll() {
    var review = world.underReview();
    assertThatThrownBy(() -> decide.decide(World.OFFICER, review, refusal()))
        .isInstanceOfSatisfying(NotHeard.class, e -> assertThat(e.answerBy()).isNull());
    var id = sent(review);
    assertThatThrownBy(() -> decide.decide(World.OFFICER, review, refusal()))
        .isInstanceOfSatisfying(NotHeard.class, e -> assertThat(e.answerBy()).isEqualTo(LAST));
    communications.answer(world.anna, id, "Vi går en annan väg.", List.of());
    assertThatThrownBy(() -> decide.decide(World.OFFICER, review, refusal()))
        .isInstanceOf(NotHeard.class);
    communications.answer(world.bo, id, "", List.of());
    var made = decide.decide(World.OFFICER, review, refusal());
    assertThat(hearing(made.id().toString())).isEqualTo("HELD");
    assertThat(world.count("staff_task where kind = 'COMMUNICATION_ANSWERED' and state = 'OPEN'"))
        .isZero();
  }

  @Test
  void orForTheLastDayToPass() {
    var review = world.underReview();
    sent(review);
    world.clock.set("2026-12-07T23:59");
    assertThatThrownBy(() -> decide.decide(World.OFFICER, review, refusal()))
        .isInstanceOf(NotHeard.class);
    world.clock.set("2026-12-08T00:00");
    assertThat(decide.decide(World.OFFICER, review, refusal())).isNotNull();
  }

  @Test
  void orForAnOfficerToSayWhyItIsUnnecessary() {
    var made = decide.decide(World.OFFICER, world.underReview(), refusal(), World.UNHEARD);
    assertThat(hearing(made.id().toString())).isEqualTo("WAIVED");
    assertThat(
            world.count(
                "decision where hearing_waived = 'OBVIOUSLY_UNNECESSARY: Parten har sagt allt.'"))
        .isOne();
    assertThatThrownBy(() -> new Hearing.Waived(Hearing.Because.AT_ONCE, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static NewDecision elsewhere(DecisionOutcome outcome) {
    var d = refusal();
    return new NewDecision(
        outcome,
        d.legalBasis(),
        d.appealRoute(),
        d.headline(),
        d.reasonsJson(),
        d.reasonsText(),
        new NewDecision.ByOfficerElsewhere("anna", "Anna", "BUN 1", "BUN 2026/17"),
        List.of(),
        null,
        null);
  }

  private static Preparation heardElsewhere(String sentOn, String overOn) {
    return new Preparation(
        new Hearing.HeldElsewhere(LocalDate.parse(sentOn), LocalDate.parse(overOn)), null);
  }

  @Test
  void whatARobotHandsInFollowsTheSameRule() {
    var review =
        world.get(ReviewCase.class).start(World.ROBOT, (CaseFile.Received) world.submitted(false));
    var no = elsewhere(DecisionOutcome.REFUSE);
    assertThatThrownBy(() -> decide.decide(World.ROBOT, review, no)).isInstanceOf(NotHeard.class);
    assertThatThrownBy(
            () ->
                decide.decide(World.ROBOT, review, no, heardElsewhere("2026-11-22", "2026-11-23")))
        .as("before the case arrived")
        .isInstanceOf(NotHeard.class);
    var heard = heardElsewhere("2026-11-23", "2026-12-08");
    assertThatThrownBy(() -> decide.decide(World.ROBOT, review, no, heard))
        .isInstanceOfSatisfying(
            NotHeard.class, e -> assertThat(e.answerBy()).isEqualTo(LocalDate.of(2026, 12, 8)));
    world.clock.set("2026-12-08T00:00");
    assertThatThrownBy(() -> decide.decide(World.OFFICER, world.underReview(), refusal(), heard))
        .as("what is decided here is heard here")
        .isInstanceOf(NotHeard.class);
    var made = decide.decide(World.ROBOT, review, no, heard);
    assertThat(hearing(made.id().toString())).isEqualTo("HELD_ELSEWHERE");
    assertThat(world.count("decision where heard_from = '2026-11-23' and heard_to = '2026-12-08'"))
        .isOne();
  }

  @Test
  void aRuleRefusesNobody() {
    var review = world.underReview();
    var d = refusal();
    var byRule =
        new NewDecision(
            DecisionOutcome.REFUSE,
            d.legalBasis(),
            d.appealRoute(),
            d.headline(),
            d.reasonsJson(),
            d.reasonsText(),
            new NewDecision.ByRule("school-transport", "BUN 3.2", "rules/1"),
            List.of(),
            null,
            null);
    assertThatThrownBy(() -> decide.decide(World.JOB, review, byRule))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("25 §");
  }

  @Test
  void grantingAllAsksNobody() {
    var d = refusal();
    var grant =
        new NewDecision(
            DecisionOutcome.GRANT,
            d.legalBasis(),
            d.appealRoute(),
            "Ansökan beviljas.",
            "{}",
            "",
            d.decidedBy(),
            List.of(),
            null,
            null);
    var made = decide.decide(World.OFFICER, world.underReview(), grant);
    assertThat(hearing(made.id().toString())).isEqualTo("NOT_NEEDED");
  }

  @Test
  void eachAnswersOnceAndSeesNoOtherAnswer() throws InterruptedException {
    var id = sent(world.underReview());
    var caseId = communications.open(world.anna, id).caseId();
    var futures =
        Threads.atOnce(
            8,
            () -> {
              communications.answer(world.anna, id, "Nej tack.", List.of());
              return true;
            });
    assertThat(Threads.results(futures)).hasSize(1);
    assertThat(futures)
        .filteredOn(f -> f.state() == Future.State.FAILED)
        .allMatch(f -> f.exceptionNow() instanceof Stale);
    assertThat(communications.of(world.bo, caseId).getFirst().parties())
        .extracting(Communication.Answer::person)
        .containsExactly(world.bo.person());
    assertThat(communications.of(World.OFFICER, caseId).getFirst().parties())
        .filteredOn(Communication.Answer::answered)
        .extracting(Communication.Answer::text)
        .containsExactly("Nej tack.");
  }

  @Test
  void showsWhatAnotherPartySentOnlyWhenTheOfficerPutItBefore() {
    var review = world.underReview();
    var attachments = world.get(CaseAttachments.class);
    var shown =
        attachments.add(
            review.id(), world.anna, "more", "a.pdf", "application/pdf", new byte[] {1});
    var kept =
        attachments.add(
            review.id(), world.anna, "more", "b.pdf", "application/pdf", new byte[] {2});
    var id = communications.send(World.OFFICER, review, "Olle", "Se intyget.", Set.of(shown), LAST);
    assertThat(communications.file(world.bo, id, shown)).hasValue(new byte[] {1});
    assertThat(communications.file(world.bo, id, kept)).isEmpty();
    assertThat(communications.files(world.bo, id)).hasSize(1);
    assertThat(attachments.read(world.bo, review.id(), shown)).isEmpty();
  }

  @Test
  void anAnswerOnPaperIsTakenDown() {
    var review = world.underReview();
    var id = sent(review);
    communications.takeDown(World.OFFICER, id, world.anna.person(), "Ringde: inget att tillägga.");
    communications.takeDown(World.OFFICER, id, world.bo.person(), "Brev den 24 november.");
    assertThat(decide.decide(World.OFFICER, review, refusal())).isNotNull();
    assertThatThrownBy(() -> communications.takeDown(World.REGISTRAR, id, world.bo.person(), "x"))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void isForPartiesAndTheirOfficersOnAnOpenCaseAsItWasRead() {
    var review = world.underReview();
    var id = sent(review);
    var neighbour =
        new Actor.Staff("granne", "granhult", Set.of(Role.OFFICER, Role.DECISION_MAKER));
    assertThatThrownBy(() -> communications.of(neighbour, review.id()))
        .isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(() -> communications.open(world.citizen("198501022399"), id))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> communications.open(world.anna, CommunicationId.random()))
        .isInstanceOf(NoSuchCase.class);
    world.get(se.besked.casework.cases.ReviewCase.class).takeOver(World.OTHER_OFFICER, review);
    assertThatThrownBy(() -> sent(review)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> new NewMessage(" ", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String hearing(String decision) {
    return world
        .jdbc
        .sql("select hearing from decision where id = :id::uuid")
        .param("id", decision)
        .query(String.class)
        .single();
  }
}
