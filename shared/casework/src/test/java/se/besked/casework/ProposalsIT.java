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
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.decisions.SecondReaderNeeded;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.ids.ProposalId;
import se.besked.casework.proposals.DecisionProposal;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;

/** What one proposes and another makes. */
class ProposalsIT {
  static final Actor.Staff PREPARES = World.staff("prep", Role.OFFICER);

  final World world = new World();
  final DecisionProposals proposals = world.get(DecisionProposals.class);
  final DecideCase decide = world.get(DecideCase.class);

  @AfterEach
  void close() {
    world.close();
  }

  private ProposalId proposed(Actor.Staff by, CaseFile file, Hearing hearing) {
    return proposals.propose(
        by,
        file,
        "Olle Officer",
        new DecisionProposal.Content(
            World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL),
            hearing,
            null,
            file.head().version()));
  }

  @Test
  void whereTwoMustStandBehindNobodyDecidesAlone() {
    world.host.readBySecond.add(DecisionOutcome.REFUSE);
    var review = world.underReview();
    var refusal = World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
    assertThatThrownBy(() -> decide.decide(World.OFFICER, review, refusal, World.UNHEARD))
        .isInstanceOf(SecondReaderNeeded.class);
    var id = proposed(World.OFFICER, review, World.UNHEARD.hearing());
    assertThatThrownBy(() -> proposals.approve(World.OFFICER, id, "Olle Officer"))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> proposals.approve(PREPARES, id, "Prep"))
        .isInstanceOf(AccessDenied.class);
    var made = proposals.approve(World.OTHER_OFFICER, id, "Olga Officer");
    assertThat(made.decidedBy()).isEqualTo("Olga Officer");
    assertThat(made.rapporteur()).isEqualTo("Olle Officer");
    assertThat(made.delegation()).isEqualTo("BUN § 1");
    assertThat(world.read(review.id())).isInstanceOf(CaseFile.Decided.class);
    assertThat(proposals.of(World.OFFICER, review.id()))
        .extracting(DecisionProposal::state)
        .containsExactly(DecisionProposal.State.APPROVED);
  }

  @Test
  void whoMayNotDecideProposesAndAnOpenProposalIsNotPassedBy() {
    var review = world.underReview();
    var id = proposed(PREPARES, review, World.UNHEARD.hearing());
    var refusal = World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
    assertThatThrownBy(() -> decide.decide(World.OFFICER, review, refusal, World.UNHEARD))
        .isInstanceOf(SecondReaderNeeded.class);
    proposals.sendBack(World.OFFICER, id, "Olle Officer", "Vilken skola?");
    var back = proposals.of(PREPARES, review.id()).getFirst();
    assertThat(back.comment()).isEqualTo("Vilken skola?");
    assertThat(world.count("staff_task where kind = 'PROPOSAL_RETURNED' and state = 'OPEN'"))
        .isOne();
    var again = proposed(PREPARES, review, World.UNHEARD.hearing());
    assertThat(world.count("staff_task where kind = 'PROPOSAL_RETURNED' and state = 'OPEN'"))
        .isZero();
    proposals.takeBack(PREPARES, again, "Prep");
    assertThat(decide.decide(World.OFFICER, review, refusal, World.UNHEARD)).isNotNull();
  }

  /** All that was proposed, but who decides: that is the one who approves. */
  @Test
  void whatIsMadeIsWhatWasProposed() {
    var usual = World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL);
    var proposed =
        new NewDecision(
            DecisionOutcome.PARTLY,
            usual.legalBasis(),
            usual.appealRoute(),
            "Till vårterminens slut.",
            "{\"days\":3}",
            "Avtalet gäller bara så länge.",
            usual.decidedBy(),
            List.of("Avtal om växelvis boende"),
            LocalDate.of(2027, 1, 11),
            LocalDate.of(2027, 6, 11));
    var review = world.underReview();
    var id =
        proposals.propose(
            PREPARES,
            review,
            "Olle Officer",
            new DecisionProposal.Content(
                proposed, World.UNHEARD.hearing(), null, review.head().version()));
    var made = proposals.approve(World.OFFICER, id, "Olle Officer");
    assertThat(made)
        .usingRecursiveComparison()
        .comparingOnlyFields(
            "outcome",
            "legalBasis",
            "appealRoute",
            "headline",
            "reasonsText",
            "validFrom",
            "validTo")
        .isEqualTo(proposed);
    assertThat(made.gateReasonsJson()).contains("Avtal om växelvis boende");
  }

  @Test
  void ofTwoReadersAtOnceOneDecides() throws InterruptedException {
    var review = world.underReview();
    var id = proposed(PREPARES, review, World.UNHEARD.hearing());
    var futures =
        Threads.atOnce(6, () -> proposals.approve(World.OTHER_OFFICER, id, "Olga Officer"));
    assertThat(Threads.results(futures)).hasSize(1);
    assertThat(futures)
        .filteredOn(f -> f.state() == Future.State.FAILED)
        .allMatch(f -> f.exceptionNow() instanceof Stale);
    assertThat(world.count("decision")).isOne();
  }

  @Test
  void ofTwoWhoProposeAtOnceOneDoes() throws InterruptedException {
    var review = world.underReview();
    var futures = Threads.atOnce(6, () -> proposed(PREPARES, review, World.UNHEARD.hearing()));
    assertThat(Threads.results(futures)).hasSize(1);
    assertThat(futures)
        .filteredOn(f -> f.state() == Future.State.FAILED)
        .allMatch(f -> f.exceptionNow() instanceof Stale);
  }

  @Test
  void neitherTheHearingNorTheCaseAsItWasReadIsForgotten() {
    var review = world.underReview();
    var unheard = proposed(PREPARES, review, new Hearing.Held());
    assertThatThrownBy(() -> proposals.approve(World.OTHER_OFFICER, unheard, "Olga"))
        .isInstanceOf(NotHeard.class);
    world.get(ReviewCase.class).takeOver(World.OTHER_OFFICER, review);
    assertThatThrownBy(() -> proposals.approve(World.OTHER_OFFICER, unheard, "Olga"))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> proposed(PREPARES, review, new Hearing.Held()))
        .isInstanceOf(Stale.class);
    var neighbour =
        new Actor.Staff("granne", "granhult", Set.of(Role.OFFICER, Role.DECISION_MAKER));
    assertThatThrownBy(() -> proposals.approve(neighbour, unheard, "G"))
        .isInstanceOf(NoSuchCase.class);
  }
}
