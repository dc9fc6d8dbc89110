package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Withdrawal;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

class ReviewCaseIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final ReviewCase review = WORLD.get(ReviewCase.class);

  @Test
  void isCompletedByTheApplicant() {
    var waiting =
        review.askCompletion(
            World.OFFICER, WORLD.underReview(), "Intyg saknas.", LocalDate.of(2026, 12, 7));
    assertThat(waiting.asked()).isEqualTo("Intyg saknas.");
    assertThat(waiting.due()).isEqualTo("2026-12-07");
    assertThatThrownBy(() -> review.completed(WORLD.bo, waiting)).isInstanceOf(AccessDenied.class);
    assertThat(review.completed(WORLD.anna, waiting)).isInstanceOf(CaseFile.UnderReview.class);
    assertThatThrownBy(() -> review.completed(WORLD.anna, waiting)).isInstanceOf(Stale.class);
  }

  @Test
  void isWithdrawnByTheApplicantBeforeADecision() {
    var received = WORLD.submitted(false);
    assertThatThrownBy(() -> review.withdraw(WORLD.bo, received)).isInstanceOf(AccessDenied.class);
    assertThat(review.withdraw(WORLD.anna, received)).isInstanceOf(Withdrawal.Done.class);
    assertThatThrownBy(() -> review.start(World.OFFICER, (CaseFile.Received) received))
        .isInstanceOf(Stale.class);
  }

  @Test
  void isNotWithdrawnAfterTheDecision() {
    var decision = WORLD.decided(AppealRoute.ADMINISTRATIVE_APPEAL);
    assertThatThrownBy(() -> review.withdraw(WORLD.anna, WORLD.read(decision.caseId())))
        .isInstanceOf(Stale.class);
  }

  @Test
  void aCitizenDoesNotReview() {
    var received = (CaseFile.Received) WORLD.submitted(false);
    assertThatThrownBy(() -> review.start(WORLD.anna, received)).isInstanceOf(AccessDenied.class);
  }

  @Test
  void aTaskIsLeftOnceAndClaimedByOne() throws InterruptedException {
    var received = WORLD.submitted(false);
    review.leaveToOfficer(World.JOB, received, "Nära gränsen.");
    review.leaveToOfficer(World.JOB, received, "Nära gränsen.");
    var tasks = WORLD.get(StaffTasks.class);
    var mine =
        tasks.list(World.OFFICER, 100).stream()
            .filter(t -> received.id().equals(t.caseId()))
            .toList();
    assertThat(mine).hasSize(1);
    assertThat(mine.getFirst().kind()).isEqualTo(TaskKind.REVIEW_CASE);
    var claims =
        Threads.results(Threads.atOnce(8, () -> tasks.claim(World.OFFICER, mine.getFirst())));
    assertThat(claims).hasSize(8).containsOnlyOnce(true);
    var taken =
        review.takeOver(
            World.OTHER_OFFICER, review.start(World.OFFICER, (CaseFile.Received) received));
    assertThat(taken.head().officer()).isEqualTo("olga");
    assertThat(
            WORLD.count(
                "case_event where case_id = '"
                    + received.id()
                    + "' and type = 'ASSIGNED' and actor = 'olga' and data ->> 'officer' = 'olga'"))
        .as("nobody has a case in silence")
        .isOne();
  }
}
