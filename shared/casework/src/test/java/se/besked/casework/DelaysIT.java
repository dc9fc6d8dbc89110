package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.delays.DelayRequest;
import se.besked.casework.delays.DelayRequest.Possible;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.jobs.Job;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.store.Stale;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;

/** Who has waited six months may ask once (förvaltningslagen 12 §). */
class DelaysIT {
  final World world = new World();
  final DelayRequests delays = world.get(DelayRequests.class);

  @AfterEach
  void close() {
    world.close();
  }

  private static NewDecision refusal() {
    return new NewDecision(
        DecisionOutcome.REFUSE,
        LegalReference.administrativeProcedureAct("12 §"),
        AppealRoute.ADMINISTRATIVE_APPEAL,
        "Begäran avslås.",
        "{}",
        "Vi väntar på ett intyg.",
        new NewDecision.ByOfficer("Olle Officer", null),
        List.of(),
        null,
        null);
  }

  @Test
  void isPossibleOnceAfterSixMonthsForWhoSigned() throws InterruptedException {
    var review = world.underReview();
    assertThat(delays.possible(world.anna, review.id())).isEqualTo(Possible.TOO_EARLY);
    world.clock.set("2027-05-23T12:00");
    assertThat(delays.possible(world.anna, review.id())).isEqualTo(Possible.TOO_EARLY);
    world.clock.set("2027-05-24T12:00");
    assertThat(delays.possible(world.bo, review.id()))
        .as("has not signed")
        .isEqualTo(Possible.NOT_HERE);
    var futures = Threads.atOnce(6, () -> delays.ask(world.anna, review.id()));
    assertThat(Threads.results(futures))
        .singleElement()
        .extracting(DelayRequest::decideBy)
        .isEqualTo(LocalDate.of(2027, 6, 21));
    assertThat(futures)
        .filteredOn(f -> f.state() == Future.State.FAILED)
        .allMatch(f -> f.exceptionNow() instanceof Stale);
    assertThat(delays.possible(world.anna, review.id())).isEqualTo(Possible.ASKED_BEFORE);
    assertThat(
            world.count(
                "staff_task where kind = 'DELAY_REQUEST' and due = '2027-06-21' and state = 'OPEN'"))
        .isOne();
  }

  @Test
  void aDecisionAnswersIt() {
    var review = world.underReview();
    world.clock.set("2027-06-01T12:00");
    delays.ask(world.anna, review.id());
    world
        .get(DecideCase.class)
        .decide(
            World.OFFICER, review, World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL), World.UNHEARD);
    assertThat(delays.of(World.OFFICER, review.id()))
        .extracting(DelayRequest::state)
        .containsExactly(DelayRequest.State.DECIDED);
    assertThat(world.count("staff_task where kind = 'DELAY_REQUEST' and state = 'OPEN'")).isZero();
  }

  @Test
  void orARefusalThatCanBeAppealedWhileTheCaseGoesOn() {
    var review = world.underReview();
    world.clock.set("2027-06-01T12:00");
    var request = delays.ask(world.anna, review.id());
    assertThatThrownBy(() -> delays.refuse(World.REGISTRAR, request.id(), refusal()))
        .isInstanceOf(AccessDenied.class);
    var made = delays.refuse(World.OFFICER, request.id(), refusal());
    assertThat(made.subject()).isEqualTo(DecisionSubject.DELAY);
    assertThatThrownBy(() -> delays.refuse(World.OFFICER, request.id(), refusal()))
        .isInstanceOf(Stale.class);
    world.run(Job.PUBLISH_DECISION, made.id().toString());
    var read = world.get(ReadDecision.class);
    assertThat(read.of(world.anna, review.id())).hasSize(1);
    assertThat(read.of(world.bo, review.id())).isEmpty();
    assertThat(world.read(review.id())).isInstanceOf(CaseFile.UnderReview.class);
    assertThat(
            world
                .get(DecideCase.class)
                .decide(
                    World.OFFICER,
                    review,
                    World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL),
                    World.UNHEARD)
                .isValid())
        .isTrue();
  }

  @Test
  void isNotForLegalityReviewNorForWhatIsDecided() {
    var review = world.underReview();
    world
        .jdbc
        .sql(
            "update case_file set assessment = '{\"appealRoute\":\"LEGALITY_REVIEW\"}' where id = :id")
        .param("id", review.id().value())
        .update();
    var decided = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.clock.set("2027-06-01T12:00");
    assertThat(delays.possible(world.anna, review.id())).isEqualTo(Possible.NOT_HERE);
    assertThat(delays.possible(world.anna, decided.caseId())).isEqualTo(Possible.NOT_HERE);
    assertThatThrownBy(() -> delays.ask(world.anna, review.id())).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> delays.ask(world.citizen("198501022399"), review.id()))
        .isInstanceOf(AccessDenied.class);
  }
}
