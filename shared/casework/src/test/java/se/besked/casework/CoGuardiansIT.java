package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CoGuardians;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Submission;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.record.Timeline;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.registers.WorkKind;

class CoGuardiansIT {
  static final World WORLD = new World();

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final CoGuardians coGuardians = WORLD.get(CoGuardians.class);

  private Party.Signing signing(CaseId id) {
    return WORLD.get(CaseFiles.class).parties(World.JOB, id).stream()
        .filter(p -> p.role() == Party.Role.CO_GUARDIAN)
        .findFirst()
        .orElseThrow()
        .signing();
  }

  private java.util.List<TaskKind> tasksOf(CaseId id) {
    return WORLD.get(StaffTasks.class).list(World.OFFICER, 1000).stream()
        .filter(t -> id.equals(t.caseId()))
        .map(StaffTask::kind)
        .toList();
  }

  @Test
  void aSignatureLetsTheCaseGoOnOnce() throws InterruptedException {
    var id = WORLD.submitted(true).id();
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.AwaitingCoGuardian.class);
    assertThat(
            WORLD.count(
                "scheduled_tasks where task_name = 'consider-decision'"
                    + " and task_instance = '"
                    + id
                    + "'"))
        .isZero();
    var results =
        Threads.results(
            Threads.atOnce(10, () -> coGuardians.sign(WORLD.bo, id, World.evidence("bo"))));
    assertThat(results).hasSize(10).allMatch(c -> c instanceof CaseFile.Received);
    assertThat(signing(id)).isEqualTo(Party.Signing.SIGNED);
    assertThat(WORLD.count("case_signature where case_id = '" + id + "'")).isEqualTo(2);
    assertThat(
            WORLD.count("case_event where type = 'CO_GUARDIAN_SIGNED' and case_id = '" + id + "'"))
        .isOne();
    assertThat(
            WORLD.count(
                "scheduled_tasks where task_name = 'consider-decision'"
                    + " and task_instance = '"
                    + id
                    + "'"))
        .isOne();
  }

  @Test
  void theApplicantCannotSignForTheOther() {
    var id = WORLD.submitted(true).id();
    assertThatThrownBy(() -> coGuardians.sign(WORLD.anna, id, World.evidence("anna")))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void anObjectionGoesToAnOfficerAndItsReasonToNobodyElse() {
    var id = WORLD.submitted(true).id();
    var after = coGuardians.object(WORLD.bo, id, "Vi har inte talat om det.");
    assertThat(after).isInstanceOf(CaseFile.UnderReview.class);
    assertThat(after.head().guardiansDisagree()).isTrue();
    assertThat(tasksOf(id)).containsExactly(TaskKind.GUARDIANS_DISAGREE);
    assertThatThrownBy(() -> coGuardians.sign(WORLD.bo, id, World.evidence("bo")))
        .isInstanceOf(Stale.class);
    assertThat(WORLD.get(CaseFiles.class).parties(WORLD.anna, id))
        .allSatisfy(p -> assertThat(p.objection()).isNull());
    assertThat(WORLD.get(CaseFiles.class).parties(World.OFFICER, id))
        .anySatisfy(p -> assertThat(p.objection()).isEqualTo("Vi har inte talat om det."));
    assertThat(WORLD.get(Timeline.class).of(WORLD.anna, id))
        .extracting(CaseEvent::type)
        .doesNotContain(EventType.CO_GUARDIAN_OBJECTED);
    assertThatThrownBy(
            () ->
                WORLD
                    .get(DecideCase.class)
                    .decide(World.JOB, (CaseFile.UnderReview) after, World.grantByRule()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void silenceIsRemindedOfAndThenLeftToAnOfficer() {
    var id = WORLD.submitted(true).id();
    var instance = id + "/" + WORLD.bo.person();
    WORLD.clock.advance(Period.ofDays(7));
    WORLD.run(Job.REMIND_CO_GUARDIAN, instance);
    WORLD.run(Job.REMIND_CO_GUARDIAN, instance);
    assertThat(WORLD.count("notice where kind = 'CO_SIGN_REMINDER' and case_id = '" + id + "'"))
        .isOne();
    WORLD.clock.advance(Period.ofDays(7));
    WORLD.run(Job.CLOSE_CO_SIGNING, instance);
    WORLD.run(Job.CLOSE_CO_SIGNING, instance);
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.UnderReview.class);
    assertThat(signing(id)).isEqualTo(Party.Signing.EXPIRED);
    assertThat(tasksOf(id)).containsExactly(TaskKind.GUARDIANS_DISAGREE);
  }

  @Test
  void theJobDoesNothingOnceTheGuardianHasSigned() {
    var id = WORLD.submitted(true).id();
    coGuardians.sign(WORLD.bo, id, World.evidence("bo"));
    WORLD.run(Job.REMIND_CO_GUARDIAN, id + "/" + WORLD.bo.person());
    WORLD.run(Job.CLOSE_CO_SIGNING, id + "/" + WORLD.bo.person());
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.Received.class);
    assertThat(WORLD.count("notice where kind = 'CO_SIGN_REMINDER' and case_id = '" + id + "'"))
        .isZero();
  }

  private CaseId told() {
    var submission = WORLD.submission(WORLD.draft(), Submission.OtherSay.TOLD);
    var result = WORLD.get(SubmitCase.class).submit(WORLD.anna, submission);
    return ((Submitted.Accepted) result).caseFile().id();
  }

  @Test
  void oneWhoIsOnlyToldNeedNotSignAndTheCaseGoesOn() {
    var id = told();
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.Received.class);
    assertThat(signing(id)).isEqualTo(Party.Signing.TOLD);
    assertThat(WORLD.count("notice where kind = 'CO_GUARDIAN_TOLD' and case_id = '" + id + "'"))
        .isOne();
    assertThatThrownBy(() -> coGuardians.sign(WORLD.bo, id, World.evidence("bo")))
        .isInstanceOf(Stale.class);
  }

  @Test
  void oneWhoIsOnlyToldMayObjectAndThenNoRuleAndNoRobotGoesOn() {
    var id = told();
    WORLD
        .get(OpenWorkItems.class)
        .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, false, false);
    coGuardians.object(WORLD.bo, id, "Nej.");
    coGuardians.object(WORLD.bo, id, "Nej.");
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.UnderReview.class);
    assertThat(WORLD.read(id).head().guardiansDisagree()).isTrue();
    assertThat(tasksOf(id)).containsExactly(TaskKind.GUARDIANS_DISAGREE);
    assertThat(
            WORLD
                .get(WorkItems.class)
                .claimNext(World.ROBOT, EnumSet.allOf(WorkKind.class), UUID.randomUUID()))
        .isEmpty();
    var late = told();
    var review =
        WORLD.get(ReviewCase.class).start(World.OFFICER, (CaseFile.Received) WORLD.read(late));
    coGuardians.object(WORLD.bo, late, "Nej.");
    assertThat(WORLD.read(late).head().guardiansDisagree()).isTrue();
    assertThatThrownBy(
            () ->
                WORLD
                    .get(DecideCase.class)
                    .decide(
                        World.OFFICER,
                        review,
                        World.refusal(se.besked.kernel.law.AppealRoute.LEGALITY_REVIEW)))
        .isInstanceOf(Stale.class);
  }

  @Test
  void custodyIsReadAgainBeforeSomebodyIsRemindedOrTheWaitEnds() {
    var id = WORLD.submitted(true).id();
    WORLD.run(Job.REMIND_CO_GUARDIAN, id + "/" + WORLD.bo.person());
    WORLD.run(Job.CLOSE_CO_SIGNING, id + "/" + WORLD.bo.person());
    assertThat(WORLD.host.rechecked).containsSequence(id, id);
  }

  @Test
  void whoIsNoLongerGuardianNoLongerSeesTheCase() {
    var id = WORLD.submitted(true).id();
    WORLD.host.custody = World.alone(WORLD.anna.person());
    WORLD.get(ConfirmParties.class).confirm(id);
    WORLD.get(ConfirmParties.class).confirm(id);
    WORLD.host.custody = WORLD::unchanged;
    assertThat(WORLD.read(id)).isInstanceOf(CaseFile.UnderReview.class);
    WORLD.run(Job.CONSIDER_DECISION, id.toString());
    assertThat(WORLD.host.considered).doesNotContain(id);
    assertThat(tasksOf(id)).containsExactly(TaskKind.CUSTODY_CHANGED);
    assertThat(WORLD.get(CaseFiles.class).find(WORLD.bo, id)).isEmpty();
    assertThat(WORLD.get(CaseFiles.class).of(WORLD.bo)).noneMatch(c -> c.id().equals(id));
    assertThatThrownBy(() -> coGuardians.sign(WORLD.bo, id, World.evidence("bo")))
        .isInstanceOf(AccessDenied.class);
  }
}
