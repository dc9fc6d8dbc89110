package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.eplatform.PlatformCases;
import se.besked.casework.eplatform.PlatformCases.Linking;
import se.besked.casework.eplatform.PlatformLink;
import se.besked.casework.eplatform.TellPlatform.NotYetTold;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.receipts.ReadDecision;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.eplatform.PlatformAnswer;
import se.besked.kernel.eplatform.PlatformAnswer.Delay;
import se.besked.kernel.eplatform.PlatformAnswer.Refusal;
import se.besked.kernel.law.AppealRoute;

class EPlatformIT {
  final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private CaseFile linked() {
    var file = world.submitted(false);
    assertThat(link(file.id())).isEqualTo(Linking.LINKED);
    return file;
  }

  private Linking link(CaseId id) {
    return world.get(PlatformCases.class).link(World.OFFICER, id, 4999);
  }

  private PlatformLink.State state(CaseId id) {
    return world.get(PlatformCases.class).of(World.OFFICER, id).orElseThrow().state();
  }

  private void tell(CaseId id) {
    world.run(Job.TELL_E_PLATFORM, id + "/test");
  }

  private List<StaffTask> tasks() {
    return world.get(StaffTasks.class).list(World.OFFICER, 50).stream()
        .filter(t -> t.kind() == TaskKind.E_PLATFORM)
        .toList();
  }

  @Test
  void aCaseThatIsLinkedLateIsToldEverythingInOrder() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.get(ReadDecision.class).acknowledge(world.anna, decision.id());
    assertThat(world.platform.calls).isEmpty();
    assertThat(link(decision.caseId())).isEqualTo(Linking.LINKED);
    world.runDueJobs();
    var number = world.read(decision.caseId()).head().number();
    assertThat(world.platform.calls)
        .containsExactly(
            "confirmDelivery 4999 " + number,
            "setAttribute besked-arendenummer=" + number,
            "addEvent Ansökan",
            "addMessage ",
            "addMessage " + decision.number() + ".pdf",
            "setStatus beslut-fattat");
    var message = world.platform.messages.getLast();
    assertThat(message.readReceipt()).isTrue();
    assertThat(message.files().getFirst().content())
        .isEqualTo(("%PDF " + decision.id()).getBytes(StandardCharsets.UTF_8));
    assertThat(message.text()).contains(number).doesNotContain("Provsson");
  }

  @Test
  void whatHappensIsToldOnceHoweverOftenTheJobRuns() {
    var id = linked().id();
    world.runDueJobs();
    world.platform.calls.clear();
    var received = (CaseFile.Received) world.read(id);
    world.get(se.besked.casework.cases.ReviewCase.class).start(World.OFFICER, received);
    assertThat(world.planned(Job.TELL_E_PLATFORM)).isPositive();
    world.runDueJobs();
    tell(id);
    tell(id);
    assertThat(world.platform.calls).containsExactly("setStatus under-handlaggning");
  }

  @Test
  void anEventThatIsRolledBackPlansNothing() {
    var id = linked().id();
    world.runDueJobs();
    var desk = world.get(se.besked.casework.access.Desk.class);
    assertThatThrownBy(
            () ->
                desk.whole(
                    () -> {
                      world
                          .get(se.besked.casework.events.Events.class)
                          .append(id, se.besked.casework.events.EventType.COMPLETED, World.OFFICER);
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    assertThat(world.planned(Job.TELL_E_PLATFORM)).isZero();
  }

  @Test
  void aCaseThatIsNotLinkedIsNeverTold() {
    world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.runDueJobs();
    assertThat(world.platform.calls).isEmpty();
    assertThat(world.planned(Job.TELL_E_PLATFORM)).isZero();
  }

  @Test
  void aLostAnswerIsAskedAgainAndAtLastATask() {
    var id = linked().id();
    world.platform.answers.put("addEvent", new PlatformAnswer.TryLater(Delay.NO_ANSWER));
    for (int i = 1; i < 8; i++) {
      assertThatThrownBy(() -> tell(id)).isInstanceOf(NotYetTold.class);
    }
    assertThat(tasks()).isEmpty();
    tell(id);
    tell(id);
    assertThat(tasks()).hasSize(1);
    assertThat(state(id)).isEqualTo(PlatformLink.State.STUCK);

    world.platform.answers.clear();
    world.get(PlatformCases.class).retry(World.OFFICER, id);
    world.runDueJobs();
    assertThat(state(id)).isEqualTo(PlatformLink.State.BOUND);
    assertThat(tasks()).isEmpty();
    assertThat(world.platform.calls).endsWith("addEvent Ansökan", "setStatus mottaget");
  }

  @Test
  void aCaseThatIsNoLongerThereIsATaskAndIsLeftAlone() {
    var id = linked().id();
    world.platform.answers.put(
        "confirmDelivery", new PlatformAnswer.Refused(Refusal.CASE_NOT_FOUND));
    tell(id);
    tell(id);
    assertThat(world.platform.calls).hasSize(1);
    assertThat(state(id)).isEqualTo(PlatformLink.State.GONE);
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void anAccountThatIsNotLetInIsATaskAtOnce() {
    var id = linked().id();
    world.platform.answers.put("setAttribute", new PlatformAnswer.Refused(Refusal.ACCESS_DENIED));
    tell(id);
    assertThat(state(id)).isEqualTo(PlatformLink.State.STUCK);
    assertThat(tasks())
        .extracting(StaffTask::text)
        .containsExactly(
            "E-tjänsteplattformen släpper inte in Besked. Ärendet är inte aktuellt på Min sida där.");
  }

  @Test
  void aStatusThatIsNotThereStopsNothingElse() {
    var id = linked().id();
    world.platform.answers.put("setStatus", new PlatformAnswer.Refused(Refusal.STATUS_NOT_FOUND));
    tell(id);
    tell(id);
    assertThat(world.platform.calls)
        .endsWith("addEvent Ansökan", "setStatus mottaget")
        .filteredOn(c -> c.startsWith("setStatus"))
        .hasSize(1);
    assertThat(state(id)).isEqualTo(PlatformLink.State.BOUND);
    assertThat(tasks()).extracting(StaffTask::text).first().asString().contains("mottaget");
  }

  @Test
  void nothingAboutAProtectedCaseLeavesTheHouse() {
    var id = linked().id();
    world.get(FreezeCase.class).freeze(World.JOB, id, Set.of());
    world.runDueJobs();
    assertThat(world.platform.calls).isEmpty();
    assertThat(world.get(PlatformCases.class).link(World.RESTRICTED, id, 5000))
        .isEqualTo(Linking.PROTECTED);
    assertThatThrownBy(() -> link(id)).isInstanceOf(NoSuchCase.class);
  }

  @Test
  void aMarkThatComesBetweenTwoStepsStopsTheNext() {
    var id = linked().id();
    world.platform.meanwhile = () -> world.get(FreezeCase.class).freeze(World.JOB, id, Set.of());
    tell(id);
    assertThat(world.platform.calls).hasSize(1);
  }

  @Test
  void twoJobsAtOnceDoNotTellTwice() {
    var id = linked().id();
    world.platform.meanwhile =
        () -> assertThatThrownBy(() -> tell(id)).isInstanceOf(NotYetTold.class);
    tell(id);
    assertThat(world.platform.calls).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void oneNumberIsOneCaseAndOfficersLink() {
    var id = linked().id();
    assertThat(link(id)).isEqualTo(Linking.LINKED_BEFORE);
    assertThat(link(world.submitted(false).id())).isEqualTo(Linking.TAKEN);
    assertThatThrownBy(() -> world.get(PlatformCases.class).link(World.AUDITOR, id, 1))
        .isInstanceOf(AccessDenied.class);
  }
}
