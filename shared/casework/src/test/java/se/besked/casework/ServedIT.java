package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.Actor;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.appeals.LodgeAppeal;
import se.besked.casework.appeals.NewAppeal;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.eplatform.PlatformCases;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.receipts.NoticeBoard;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.receipts.Receipt;
import se.besked.casework.receipts.Receipts;
import se.besked.casework.record.Timeline;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** What a decision says is nowhere in what is made for a person before it is served on them. */
class ServedIT {
  private static final AppealRoute FB = AppealRoute.ADMINISTRATIVE_APPEAL;
  private static final String OUTCOME = "Ansökan avslås.";
  private static final String REASONS = "Skolvägen är kortare än gränsen.";

  final World world = new World();
  final ReadDecision read = world.get(ReadDecision.class);
  final HandOut handOut = world.get(HandOut.class);

  @AfterEach
  void close() {
    world.close();
  }

  private String mine(Actor.Citizen citizen) {
    return handOut.mine(citizen).sections().toString();
  }

  private String handedOut(PersonId person) {
    return handOut.of(World.REGISTRAR, person).sections().toString();
  }

  private List<EventType> seen(Actor.Citizen citizen, CaseId id) {
    return world.get(Timeline.class).of(citizen, id).stream().map(CaseEvent::type).toList();
  }

  @Test
  void ownExtractHasTheDecisionFromTheReceiptOn() {
    var decision = world.published(FB);
    assertThat(mine(world.anna)).doesNotContain(OUTCOME, REASONS, "REFUSE", decision.number());
    read.open(world.anna, decision.id());
    assertThat(mine(world.anna)).doesNotContain(OUTCOME, REASONS, "REFUSE");
    read.acknowledge(world.anna, decision.id());
    assertThat(mine(world.anna)).contains(OUTCOME, REASONS, decision.number());
    assertThat(mine(world.bo)).as("one's receipt is not the other's").doesNotContain(REASONS);
  }

  @Test
  void soHasOneThatASecretaryHandsOutAndTheChildsWhenEverybodyHasIt() {
    var decision = world.published(FB);
    assertThat(handedOut(world.anna.person())).doesNotContain(OUTCOME, REASONS);
    read.acknowledge(world.anna, decision.id());
    assertThat(handedOut(world.anna.person())).contains(REASONS);
    assertThat(handedOut(world.child)).as("handed to a guardian").doesNotContain(OUTCOME, REASONS);
    world
        .get(Receipts.class)
        .recordService(
            World.OFFICER,
            decision.id(),
            world.bo.person(),
            Receipt.Method.SIGNED_RECEIPT,
            LocalDate.of(2026, 11, 23));
    assertThat(handedOut(world.bo.person())).as("served on paper").contains(REASONS);
    assertThat(handedOut(world.child)).contains(REASONS);
  }

  @Test
  void thatTheOtherHasAppealedSaysThatItWasNoUnmixedYes() {
    var decision = world.published(FB);
    var id = decision.caseId();
    read.acknowledge(world.bo, decision.id());
    appeal(world.bo, decision);
    assertThat(seen(world.anna, id)).doesNotContain(EventType.APPEALED);
    assertThat(mine(world.anna)).doesNotContain("APPEALED", "appeal.");
    assertThat(seen(world.bo, id)).contains(EventType.APPEALED);
    read.acknowledge(world.anna, decision.id());
    assertThat(seen(world.anna, id)).contains(EventType.APPEALED);
    assertThat(mine(world.anna)).contains("APPEALED");
  }

  @Test
  void theWayToAppealIsPartOfIt() {
    var decision = world.published(AppealRoute.LEGALITY_REVIEW);
    world
        .get(NoticeBoard.class)
        .register(World.REGISTRAR, decision.id(), LocalDate.of(2026, 11, 23), null);
    assertThat(seen(world.anna, decision.caseId())).doesNotContain(EventType.ANNOUNCED);
    assertThat(mine(world.anna)).doesNotContain("decision.announce", "2026-12-14");
    read.acknowledge(world.anna, decision.id());
    assertThat(seen(world.anna, decision.caseId())).contains(EventType.ANNOUNCED);
    assertThat(mine(world.anna)).contains("2026-12-14");
  }

  @Test
  void thatAnAppealWasDismissedIsForTheDismissalToSay() {
    var decision = world.published(FB);
    var id = decision.caseId();
    read.acknowledge(world.anna, decision.id());
    read.acknowledge(world.bo, decision.id());
    world.clock.set("2026-12-20T12:00");
    var late = appeal(world.anna, decision);
    var appeals = world.get(Appeals.class);
    world.clock.set("2026-12-21T12:00");
    appeals.dismissAsLate(World.OFFICER, late.id(), decided(DecisionOutcome.DISMISS, "45 §"));
    assertThat(appeals.of(World.OFFICER, id))
        .extracting(Appeal::state)
        .containsExactly(Appeal.State.DISMISSED);
    var dismissal = ofStaff(id);
    for (var published : List.of(false, true)) {
      if (published) {
        world.run(Job.PUBLISH_DECISION, dismissal.id().toString());
      }
      assertThat(appeals.of(world.anna, id))
          .extracting(Appeal::state)
          .containsExactly(Appeal.State.RECEIVED);
      assertThat(seen(world.anna, id)).doesNotContain(EventType.APPEAL_DISMISSED);
      assertThat(seen(world.bo, id)).doesNotContain(EventType.APPEAL_DISMISSED);
      assertThat(mine(world.anna)).doesNotContain("DISMISS", "appeal.dismiss", "Kom för sent");
    }
    read.acknowledge(world.anna, dismissal.id());
    assertThat(appeals.of(world.anna, id))
        .extracting(Appeal::state)
        .containsExactly(Appeal.State.DISMISSED);
    assertThat(seen(world.anna, id)).contains(EventType.APPEAL_DISMISSED);
    assertThat(mine(world.anna)).contains("DISMISSED", "Kom för sent");
  }

  @Test
  void thatARequestWasRefusedIsForTheRefusalToSay() {
    var review = world.underReview();
    world.clock.set("2027-06-01T12:00");
    var delays = world.get(DelayRequests.class);
    var request = delays.ask(world.anna, review.id());
    world.clock.set("2027-06-02T12:00");
    var refusal =
        delays.refuse(World.OFFICER, request.id(), decided(DecisionOutcome.REFUSE, "12 §"));
    for (var published : List.of(false, true)) {
      if (published) {
        world.run(Job.PUBLISH_DECISION, refusal.id().toString());
      }
      assertThat(delays.of(world.anna, review.id()))
          .extracting(DelayRequest::state)
          .containsExactly(DelayRequest.State.OPEN);
      assertThat(seen(world.anna, review.id())).doesNotContain(EventType.DELAY_REFUSED);
      assertThat(mine(world.anna)).doesNotContain("REFUSED", "delay.refuse", "Kom för sent");
    }
    read.acknowledge(world.anna, refusal.id());
    assertThat(delays.of(world.anna, review.id()))
        .extracting(DelayRequest::state)
        .containsExactly(DelayRequest.State.REFUSED);
    assertThat(seen(world.anna, review.id())).contains(EventType.DELAY_REFUSED);
    assertThat(mine(world.anna)).contains("REFUSED", "Kom för sent");
  }

  @Test
  void thePlatformHasTheLetterFromTheReceiptOn() {
    var decision = world.published(FB);
    world.get(PlatformCases.class).link(World.OFFICER, decision.caseId(), 4999);
    world.runDueJobs();
    assertThat(world.platform.messages).hasSize(1);
    assertThat(world.platform.messages.getFirst().files()).isEmpty();
    read.acknowledge(world.anna, decision.id());
    world.runDueJobs();
    assertThat(world.platform.messages).hasSize(2);
    assertThat(world.platform.messages.getLast().files())
        .singleElement()
        .satisfies(file -> assertThat(file.name()).isEqualTo(decision.number() + ".pdf"));
  }

  private Decision ofStaff(CaseId id) {
    return world.get(se.besked.casework.decisions.Decisions.class).of(World.OFFICER, id).getLast();
  }

  private Appeal appeal(Actor.Citizen by, Decision decision) {
    return world
        .get(LodgeAppeal.class)
        .lodge(
            by,
            decision.id(),
            new NewAppeal(UUID.randomUUID(), "Jag vill ha skolskjuts.", "Vägen.", List.of()));
  }

  private static NewDecision decided(DecisionOutcome outcome, String paragraph) {
    return new NewDecision(
        outcome,
        LegalReference.administrativeProcedureAct(paragraph),
        FB,
        "Så blev det.",
        "{}",
        "Kom för sent.",
        new NewDecision.ByOfficer("Olle Officer", null),
        List.of(),
        null,
        null);
  }
}
