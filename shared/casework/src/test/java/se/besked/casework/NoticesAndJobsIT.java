package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Role;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.FailedJobs;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.OutgoingNotices.Result;
import se.besked.casework.notices.SendNotice;
import se.besked.casework.people.Contact;
import se.besked.casework.people.Contacts;
import se.besked.casework.record.Journal;
import se.besked.casework.record.JournalEntry;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

class NoticesAndJobsIT {
  final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private String noticeOf(NoticeKind kind) {
    return world
        .jdbc
        .sql("select id from notice where kind = :kind order by queued_at limit 1")
        .param("kind", kind.name())
        .query(String.class)
        .single();
  }

  private int inState(String state) {
    return world.count("notice where state = '" + state + "'");
  }

  @Test
  void isSentOnceHoweverOftenTheJobRuns() {
    world.submitted(false);
    var notice = noticeOf(NoticeKind.APPLICATION_RECEIVED);
    world.run(Job.SEND_NOTICE, notice);
    world.run(Job.SEND_NOTICE, notice);
    assertThat(world.host.sent).hasSize(1);
    assertThat(world.host.sent.getFirst().address()).isEqualTo("anna@example.org");
    assertThat(inState("SENT")).isOne();
  }

  @Test
  void notNowMeansLaterAndAtLastATask() {
    world.submitted(false);
    var notice = noticeOf(NoticeKind.APPLICATION_RECEIVED);
    world.host.answer = new Result.TryLater("451");
    for (int i = 1; i < 8; i++) {
      assertThatThrownBy(() -> world.run(Job.SEND_NOTICE, notice))
          .isInstanceOf(SendNotice.NotYetSent.class);
    }
    world.run(Job.SEND_NOTICE, notice);
    world.run(Job.SEND_NOTICE, notice);
    assertThat(world.host.sent).hasSize(8);
    assertThat(inState("UNDELIVERABLE")).isOne();
    assertThat(world.get(StaffTasks.class).list(World.OFFICER, 10))
        .extracting(StaffTask::kind)
        .containsExactly(TaskKind.NOTICE_UNDELIVERABLE);
  }

  @Test
  void aRefusalIsATaskAtOnce() {
    world.submitted(false);
    world.host.answer = new Result.Refused("550");
    world.run(Job.SEND_NOTICE, noticeOf(NoticeKind.APPLICATION_RECEIVED));
    assertThat(inState("UNDELIVERABLE")).isOne();
    assertThat(world.count("case_event where type = 'NOTICE_UNDELIVERABLE'")).isOne();
  }

  @Test
  void withoutAnAddressADecisionGoesByPost() {
    var decision = world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    world.runDueJobs();
    assertThat(inState("NO_ADDRESS")).isOne();
    assertThat(world.get(StaffTasks.class).list(World.OFFICER, 10))
        .extracting(StaffTask::kind)
        .contains(TaskKind.SEND_BY_POST);
    assertThat(
            world.count(
                "decision_receipt where notified_at is not null and decision_id = '"
                    + decision.id()
                    + "'"))
        .isOne();
  }

  @Test
  void aPersonsOwnContactIsUsedWhenTheCaseHasNone() {
    world
        .get(Contacts.class)
        .keepFromApplication(world.bo, new Contact("bo@example.org", null, "en"));
    world.submitted(true);
    world.run(Job.SEND_NOTICE, noticeOf(NoticeKind.CO_SIGN_INVITATION));
    assertThat(world.host.sent.getFirst().address()).isEqualTo("bo@example.org");
    assertThat(world.host.sent.getFirst().language()).isEqualTo("en");
  }

  @Test
  void theSchedulerRunsEverythingAndTheRecordHasNoGaps() {
    for (int i = 0; i < 3; i++) {
      world.published(AppealRoute.ADMINISTRATIVE_APPEAL);
    }
    world.runDueJobs();
    assertThat(world.host.considered).isEmpty();
    assertThat(world.count("journal_entry"))
        .isEqualTo(world.count("case_event where type in ('SUBMITTED', 'DECIDED')"));
    assertThat(world.get(Journal.class).lastNumber(World.M, 2026))
        .contains(world.count("journal_entry"));
    var id =
        CaseId.of(world.jdbc.sql("select id from case_file limit 1").query(String.class).single());
    assertThat(world.get(Journal.class).of(World.OFFICER, id))
        .extracting(JournalEntry::title)
        .containsExactlyInAnyOrder("Ansökan", "Beslut");
    assertThatThrownBy(() -> world.get(Journal.class).of(world.citizen("198806152388"), id))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void enteringAnEventTwiceAtOnceEntersItOnce() throws InterruptedException {
    world.submitted(false);
    var event = world.jdbc.sql("select max(id) from case_event").query(Long.class).single();
    var done =
        Threads.results(
            Threads.atOnce(
                8,
                () -> {
                  world.run(Job.ENTER_IN_RECORD, event.toString());
                  return true;
                }));
    assertThat(done).isNotEmpty();
    world.run(Job.ENTER_IN_RECORD, event.toString());
    assertThat(world.count("journal_entry")).isOne();
    assertThat(world.get(Journal.class).lastNumber(World.M, 2026)).contains(1);
  }

  @Test
  void aFailedJobIsShownAndCanBeTriedAtOnce() {
    var operations = World.staff("odd", Role.OPERATIONS);
    world.get(Jobs.class).plan(Job.PUBLISH_DECISION, "00000000-0000-0000-0000-000000000000");
    world.runDueJobs();
    var failed = world.get(FailedJobs.class).list(operations);
    assertThat(failed).hasSize(1);
    assertThat(failed.getFirst().failures()).isOne();
    assertThat(failed.getFirst().nextTry()).isAfter(world.clock.instant());
    assertThat(
            world
                .get(FailedJobs.class)
                .retry(operations, failed.getFirst().name(), failed.getFirst().instance()))
        .isTrue();
    assertThat(world.get(FailedJobs.class).list(operations).getFirst().nextTry())
        .isBeforeOrEqualTo(world.clock.instant());
    assertThatThrownBy(() -> world.get(FailedJobs.class).list(World.OFFICER))
        .isInstanceOf(AccessDenied.class);
  }

  @Test
  void whoRunsJobsIsToldOnceWhenTheTransactionHasCommitted() {
    var told = new AtomicInteger();
    var jobs = world.get(Jobs.class);
    var desk = world.get(Desk.class);
    jobs.onPlanned(told::incrementAndGet);
    desk.whole(
        () -> {
          jobs.plan(Job.SEND_NOTICE, "00000000-0000-0000-0000-000000000001");
          jobs.plan(Job.SEND_NOTICE, "00000000-0000-0000-0000-000000000002");
          assertThat(told).hasValue(0);
        });
    assertThat(told).hasValue(1);
    assertThatThrownBy(
            () ->
                desk.whole(
                    () -> {
                      jobs.plan(Job.SEND_NOTICE, "00000000-0000-0000-0000-000000000003");
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    jobs.plan(
        Job.SEND_NOTICE,
        "00000000-0000-0000-0000-000000000004",
        world.clock.instant().plusSeconds(60));
    assertThat(told).hasValue(1);
  }

  @Test
  void everyJobIsATaskOfTheScheduler() {
    var names = world.get(JobTasks.class).all().stream().map(t -> t.getName()).toList();
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            java.util.Arrays.stream(Job.values()).map(Job::taskName).toList());
  }

  @Test
  void recurringJobsRunTwiceWithoutHarm() {
    world.submitted(false);
    world.clock.advance(Duration.ofDays(40));
    for (var job : new Job[] {Job.EXPIRE_DRAFTS, Job.PURGE, Job.REWRAP_KEYS}) {
      world.run(job, "recurring");
      world.run(job, "recurring");
    }
    assertThat(world.count("case_file")).isOne();
  }
}
