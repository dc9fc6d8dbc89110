package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Role;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseFilter;
import se.besked.casework.cases.SubmitCase;
import se.besked.casework.cases.Submitted;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.login.Logins;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.people.PersonName;

class ProtectedCasesIT {
  static final World WORLD = new World();
  static CaseId frozen;
  static String number;

  @BeforeAll
  static void freeze() {
    var ordinary = WORLD.submitted(false);
    assertThat(ordinary).isInstanceOf(CaseFile.Received.class);
    var caseFile = WORLD.submitted(false);
    frozen = caseFile.id();
    number = caseFile.head().number();
    var login = WORLD.get(Logins.class).open(WORLD.bo.person(), new PersonName("Bo", "Provsson"));
    var freeze = WORLD.get(FreezeCase.class);
    freeze.freeze(World.JOB, frozen, Set.of(WORLD.bo.person(), WORLD.anna.person()));
    freeze.freeze(World.JOB, frozen, Set.of());
    assertThat(WORLD.get(Logins.class).find(login)).isEmpty();
  }

  @AfterAll
  static void close() {
    WORLD.close();
  }

  final CaseFiles cases = WORLD.get(CaseFiles.class);

  @Test
  void isAbsentForOrdinaryStaffInEveryList() {
    assertThat(cases.find(World.OFFICER, frozen)).isEmpty();
    assertThat(cases.byNumber(World.OFFICER, number)).isEmpty();
    assertThat(cases.list(World.OFFICER, CaseFilter.ALL, 0, 100))
        .isNotEmpty()
        .noneMatch(c -> c.id().equals(frozen));
    assertThat(cases.count(World.OFFICER, CaseFilter.ALL))
        .isEqualTo(WORLD.count("case_file where not is_protected"));
    assertThat(cases.ofPerson(World.OFFICER, WORLD.child)).noneMatch(c -> c.id().equals(frozen));
    assertThat(WORLD.get(StaffTasks.class).list(World.OFFICER, 100))
        .noneMatch(t -> frozen.equals(t.caseId()));
  }

  @Test
  void looksLikeACaseThatNeverWas() {
    var absent = CaseId.random();
    for (var actor : new Actor[] {World.OFFICER, WORLD.anna, WORLD.bo}) {
      var forFrozen =
          org.assertj.core.api.Assertions.catchThrowable(() -> cases.get(actor, frozen));
      var forAbsent =
          org.assertj.core.api.Assertions.catchThrowable(() -> cases.get(actor, absent));
      assertThat(forFrozen).isInstanceOf(NoSuchCase.class).hasMessage(forAbsent.getMessage());
    }
    assertThat(cases.of(WORLD.anna)).noneMatch(c -> c.id().equals(frozen));
  }

  @Test
  void theRestrictedGroupSeesItAndItsTask() {
    assertThat(cases.get(World.RESTRICTED, frozen).head().isProtected()).isTrue();
    assertThat(cases.byNumber(World.RESTRICTED, number)).isPresent();
    assertThat(cases.list(World.RESTRICTED, CaseFilter.ALL, 0, 100))
        .allMatch(c -> c.head().isProtected());
    assertThat(WORLD.get(StaffTasks.class).list(World.RESTRICTED, 100))
        .extracting(StaffTask::kind)
        .contains(TaskKind.PROTECTED_IDENTITY);
  }

  @Test
  void noRuleIsAskedAndNoNoticeIsSent() {
    int sent = WORLD.host.sent.size();
    WORLD.run(Job.CONSIDER_DECISION, frozen.toString());
    assertThat(WORLD.host.considered).doesNotContain(frozen);
    var notice =
        WORLD
            .jdbc
            .sql("select id from notice where case_id = :id")
            .param("id", frozen.value())
            .query(String.class)
            .single();
    WORLD.run(Job.SEND_NOTICE, notice);
    assertThat(WORLD.host.sent).hasSize(sent);
    assertThat(WORLD.count("notice where state = 'CANCELLED' and id = '" + notice + "'")).isOne();
  }

  @Test
  void goesOnByHandAndIsSentByPost() {
    var own = WORLD.submitted(false).id();
    var freeze = WORLD.get(FreezeCase.class);
    var stopped = freeze.freeze(World.JOB, own, Set.of());
    assertThatThrownBy(() -> freeze.resume(World.OFFICER, stopped)).isInstanceOf(NoSuchCase.class);
    var resumed = (CaseFile.UnderReview) freeze.resume(World.RESTRICTED, stopped);
    assertThatThrownBy(
            () -> WORLD.get(DecideCase.class).decide(World.JOB, resumed, World.grantByRule()))
        .isInstanceOf(IllegalStateException.class);
    var decision =
        WORLD
            .get(DecideCase.class)
            .decide(
                World.RESTRICTED,
                resumed,
                World.refusal(AppealRoute.ADMINISTRATIVE_APPEAL),
                World.UNHEARD);
    WORLD.run(Job.PUBLISH_DECISION, decision.id().toString());
    assertThat(WORLD.count("notice where decision_id = '" + decision.id() + "'")).isZero();
    assertThat(WORLD.get(StaffTasks.class).list(World.RESTRICTED, 100))
        .filteredOn(t -> own.equals(t.caseId()))
        .extracting(StaffTask::kind)
        .contains(TaskKind.SEND_BY_POST);
  }

  @Test
  void sendingTheDraftAgainDoesNotGiveAwayTheCase() {
    var draft = WORLD.draft();
    var submission = WORLD.submission(draft, false);
    var submit = WORLD.get(SubmitCase.class);
    var accepted = (Submitted.Accepted) submit.submit(WORLD.anna, submission);
    assertThat(submit.caseOf(WORLD.anna, draft.id())).isPresent();
    WORLD.get(FreezeCase.class).freeze(World.JOB, accepted.caseFile().id(), Set.of());
    assertThat(submit.caseOf(WORLD.anna, draft.id())).isEmpty();
    assertThatThrownBy(() -> submit.submit(WORLD.anna, submission)).isInstanceOf(NoSuchCase.class);
  }

  @Test
  void anotherMunicipalitysStaffSeeNothing() {
    var neighbour = new Actor.Staff("nils", "1298", Set.of(Role.values()));
    var id = WORLD.submitted(false).id();
    assertThat(cases.find(neighbour, id)).isEmpty();
    assertThat(cases.count(neighbour, CaseFilter.ALL)).isZero();
    assertThatThrownBy(() -> WORLD.get(Persons.class).numberOf(neighbour, WORLD.anna.person()))
        .isInstanceOf(AccessDenied.class);
  }
}
