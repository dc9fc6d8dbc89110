package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseAttachments;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReportedValues;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Signatures;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.drafts.Draft;
import se.besked.casework.drafts.DraftAttachments;
import se.besked.casework.drafts.Drafts;
import se.besked.casework.drafts.Saving;
import se.besked.casework.jobs.Job;
import se.besked.kernel.people.PersonName;

class SubmitCaseIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final SubmitCase submit = WORLD.get(SubmitCase.class);

  @Test
  void twentyAtOnceMakeOneCase() throws InterruptedException {
    var draft = WORLD.draft();
    var submission = WORLD.submission(draft, false);
    var results = Threads.results(Threads.atOnce(20, () -> submit.submit(WORLD.anna, submission)));
    assertThat(results).hasSize(20);
    var accepted = results.stream().map(Submitted.Accepted.class::cast).toList();
    assertThat(accepted.stream().map(a -> a.caseFile().id()).collect(Collectors.toSet()))
        .hasSize(1);
    assertThat(accepted.stream().filter(Submitted.Accepted::isNew)).hasSize(1);
    var id = accepted.getFirst().caseFile().id();
    assertThat(WORLD.count("case_file where draft_id = '" + draft.id() + "'")).isOne();
    assertThat(WORLD.count("case_signature where case_id = '" + id + "'")).isOne();
    assertThat(WORLD.count("scheduled_tasks where task_instance = '" + id + "'")).isOne();
  }

  @Test
  void numbersHaveNoGapsEvenWhenAttemptsFail() {
    var first = WORLD.submitted(false).head().number();
    var doomed = WORLD.submission(WORLD.draft(), false);
    assertThatThrownBy(
            () ->
                WORLD
                    .get(Desk.class)
                    .whole(
                        () -> {
                          submit.submit(WORLD.anna, doomed);
                          throw new IllegalStateException("the node dies");
                        }))
        .hasMessage("the node dies");
    var next = WORLD.submitted(false).head().number();
    assertThat(number(next)).isEqualTo(number(first) + 1);
    assertThat(next).matches("SKJ-2026-\\d{5}");
  }

  private static int number(String caseNumber) {
    return Integer.parseInt(caseNumber.substring(9));
  }

  @Test
  void aRollbackLeavesNeitherCaseNorJobNorNotice() {
    int cases = WORLD.count("case_file");
    int jobs = WORLD.count("scheduled_tasks");
    int notices = WORLD.count("notice");
    var submission = WORLD.submission(WORLD.draft(), true);
    assertThatThrownBy(
            () ->
                WORLD
                    .get(Desk.class)
                    .whole(
                        () -> {
                          submit.submit(WORLD.anna, submission);
                          assertThat(WORLD.planned(Job.CLOSE_CO_SIGNING)).isNotNegative();
                          throw new IllegalStateException("the node dies");
                        }))
        .hasMessage("the node dies");
    assertThat(WORLD.count("case_file")).isEqualTo(cases);
    assertThat(WORLD.count("scheduled_tasks")).isEqualTo(jobs);
    assertThat(WORLD.count("notice")).isEqualTo(notices);
    assertThat(submit.submit(WORLD.anna, submission)).isInstanceOf(Submitted.Accepted.class);
    assertThat(WORLD.count("scheduled_tasks")).isGreaterThan(jobs);
  }

  @Test
  void aDraftChangedAfterItWasSignedIsNotSubmitted() {
    var draft = WORLD.draft();
    WORLD.get(Drafts.class).save(WORLD.anna, draft.id(), draft.version(), "{\"a\":1}", "why");
    assertThat(submit.submit(WORLD.anna, WORLD.submission(draft, false)))
        .isEqualTo(new Submitted.DraftChanged(draft.version() + 1));
  }

  @Test
  void aDiscardedDraftIsNotSubmitted() {
    var draft = WORLD.draft();
    assertThat(WORLD.get(Drafts.class).discard(WORLD.anna, draft.id())).isTrue();
    assertThat(submit.submit(WORLD.anna, WORLD.submission(draft, false)))
        .isInstanceOf(Submitted.DraftEnded.class);
  }

  @Test
  void nobodySubmitsAnothersDraft() {
    var submission = WORLD.submission(WORLD.draft(), false);
    int refused = WORLD.count("audit_log where result = 'REFUSED' and action = 'case.submit'");
    assertThatThrownBy(() -> submit.submit(WORLD.bo, submission)).isInstanceOf(AccessDenied.class);
    assertThat(WORLD.count("audit_log where result = 'REFUSED' and action = 'case.submit'"))
        .isEqualTo(refused + 1);
  }

  /** Not by a guardian who signs it as their own either: the draft has one owner. */
  @Test
  void aDraftIsSubmittedByItsOwnerAlone() {
    var draft = WORLD.draft();
    var annas = WORLD.submission(draft, false);
    var bos =
        new Submission(
            draft.id(),
            draft.version(),
            annas.numberPrefix(),
            annas.ruleVersion(),
            annas.summaryJson(),
            annas.applicationJson(),
            annas.factsJson(),
            annas.assessmentJson(),
            annas.whole(),
            annas.units(),
            new Submission.Applicant(
                WORLD.bo.person(), new PersonName("Bo", "Provsson"), null, null, "sv"),
            annas.child(),
            null,
            Submission.OtherSay.NONE,
            World.evidence("bo"));

    assertThatThrownBy(() -> submit.submit(WORLD.bo, bos)).isInstanceOf(AccessDenied.class);
    assertThat(WORLD.count("case_file where draft_id = '" + draft.id() + "'")).isZero();
    assertThat(submit.submit(WORLD.anna, annas)).isInstanceOf(Submitted.Accepted.class);
    assertThatThrownBy(() -> submit.submit(WORLD.bo, bos)).isInstanceOf(AccessDenied.class);
    assertThat(submit.caseOf(WORLD.bo, draft.id())).isEmpty();
  }

  @Test
  void theDraftEndsWithoutItsContentAndCannotBeSaved() {
    var draft = WORLD.draft();
    submit.submit(WORLD.anna, WORLD.submission(draft, false));
    var drafts = WORLD.get(Drafts.class);
    assertThat(drafts.find(WORLD.anna, draft.id()).orElseThrow().state())
        .isEqualTo(Draft.State.SUBMITTED);
    assertThat(drafts.save(WORLD.anna, draft.id(), draft.version() + 1, "{}", "who"))
        .isInstanceOf(Saving.Closed.class);
    assertThat(WORLD.count("draft where content is not null and id = '" + draft.id() + "'"))
        .isZero();
  }

  @Test
  void filesAndReportsFollowUnderTheCasesKey() {
    var draft = WORLD.draft();
    WORLD
        .get(DraftAttachments.class)
        .add(WORLD.anna, draft.id(), "reason", "intyg.pdf", "application/pdf", new byte[] {1, 2});
    WORLD
        .get(ReportedValues.class)
        .report(WORLD.anna, draft.id(), "pupil.school", "Elevregistret", "Norra", "Södra");
    var accepted = (Submitted.Accepted) submit.submit(WORLD.anna, WORLD.submission(draft, false));
    var id = accepted.caseFile().id();
    var files = WORLD.get(CaseAttachments.class);
    var file = files.list(World.OFFICER, id).getFirst();
    assertThat(file.fileName()).isEqualTo("intyg.pdf");
    assertThat(files.read(World.OFFICER, id, file.id()).orElseThrow()).containsExactly(1, 2);
    assertThat(files.list(WORLD.bo, id)).isEmpty();
    assertThat(files.read(WORLD.bo, id, file.id())).isEmpty();
    assertThat(WORLD.count("draft_attachment where draft_id = '" + draft.id() + "'")).isZero();
    var report = WORLD.get(ReportedValues.class).ofCase(World.OFFICER, id).getFirst();
    assertThat(report.registerSaid()).isEqualTo("Norra");
    assertThat(report.personSays()).isEqualTo("Södra");
    assertThat(WORLD.get(ReportedValues.class).settle(World.OFFICER, id, report.id())).isTrue();
    assertThat(WORLD.get(ReportedValues.class).settle(World.OFFICER, id, report.id())).isFalse();
  }

  @Test
  void evidenceIsKeptWordForWordAndSealed() {
    var id = WORLD.submitted(false).id();
    assertThat(WORLD.get(Signatures.class).evidence(World.OFFICER, id, WORLD.anna.person()))
        .contains(World.evidence("anna"));
    assertThatThrownBy(() -> WORLD.jdbc.sql("update case_signature set evidence = 'x'").update())
        .hasStackTraceContaining("append-only");
  }

  @Test
  void theOtherGuardianSeesNoAddress() {
    var id = WORLD.submitted(true).id();
    var parties = WORLD.get(CaseFiles.class).parties(WORLD.bo, id);
    assertThat(parties).hasSize(3);
    assertThat(parties).allSatisfy(p -> assertThat(p.email()).isNull());
    assertThat(WORLD.get(CaseFiles.class).parties(World.OFFICER, id))
        .filteredOn(p -> p.role() == Party.Role.APPLICANT)
        .extracting(Party::email)
        .containsExactly("anna@example.org");
  }

  @Test
  void aRuleIsAskedOnceTheCaseIsReceived() {
    var received = WORLD.submitted(false);
    assertThat(received).isInstanceOf(CaseFile.Received.class);
    WORLD.run(Job.CONSIDER_DECISION, received.id().toString());
    assertThat(WORLD.host.considered).contains(received.id());
    var begun = WORLD.get(ReviewCase.class).start(World.JOB, (CaseFile.Received) received);
    WORLD.host.considered.clear();
    WORLD.run(Job.CONSIDER_DECISION, begun.id().toString());
    assertThat(WORLD.host.considered).as("killed between review and decision").hasSize(1);
    var taken = WORLD.underReview();
    WORLD.run(Job.CONSIDER_DECISION, taken.id().toString());
    assertThat(WORLD.host.considered).doesNotContain(taken.id());
  }
}
