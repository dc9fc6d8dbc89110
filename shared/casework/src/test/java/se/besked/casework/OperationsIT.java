package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Role;
import se.besked.casework.events.EventType;
import se.besked.casework.jobs.FailedJobs;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.OutgoingNotices.Result;
import se.besked.casework.operations.Incident;
import se.besked.casework.operations.Incidents;
import se.besked.casework.operations.JobTroubles;
import se.besked.casework.operations.OperationsMail.Told;
import se.besked.casework.operations.StuckWork;
import se.besked.casework.operations.TroubledJobs;
import se.besked.casework.operations.Undelivered;
import se.besked.casework.operations.UndeliveredNotices;

/** What fails is seen, told of once, and tried again. */
class OperationsIT {
  final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private void watch() {
    world.run(Job.WATCH_JOBS, "recurring");
  }

  /** A notice that the supplier does not take now, tried as often as said. */
  private void fails(int times) {
    world.host.answer = new Result.TryLater("451");
    for (int i = 0; i < times; i++) {
      world.runDueJobs();
      world.clock.advance(Duration.ofHours(4));
    }
  }

  @Test
  void operationsAreToldOnceThatJobsFailAndOnceThatTheyDoNo() {
    world.submitted(false);
    fails(4);
    watch();
    assertThat(world.host.told).noneMatch(i -> i.job().equals("send-notice") && isFailing(i));
    fails(1);
    watch();
    watch();
    assertThat(failing()).hasSize(1);
    assertThat(failing().getFirst().resolvedAt()).isNull();
    assertThat(world.get(JobTroubles.class).now())
        .anyMatch(t -> t.kind() == Incident.Kind.FAILING && t.job().equals("send-notice"));

    world.host.answer = new Result.Delivered("e-post");
    assertThat(world.get(FailedJobs.class).retryAll(World.OPERATIONS, "send-notice")).isOne();
    world.runDueJobs();
    watch();
    watch();
    assertThat(failing()).hasSize(2);
    assertThat(failing().getLast().resolvedAt()).isNotNull();
    assertThat(world.get(Incidents.class).list(World.OPERATIONS, 10))
        .filteredOn(i -> isFailing(i))
        .allMatch(i -> i.resolvedAt() != null);
  }

  private static boolean isFailing(Incident incident) {
    return incident.kind() == Incident.Kind.FAILING;
  }

  private java.util.List<Incident> failing() {
    return world.host.told.stream()
        .filter(i -> isFailing(i) && i.job().equals("send-notice"))
        .toList();
  }

  @Test
  void whatNobodyBeginsIsLateAndToldWhenTheMailServerIsThereAgain() {
    world.get(Jobs.class).plan(Job.ENTER_IN_RECORD, "1");
    world.clock.advance(Duration.ofMinutes(14));
    watch();
    assertThat(world.count("job_incident")).isZero();
    world.clock.advance(Duration.ofMinutes(2));
    world.host.mail = Told.NOT_NOW;
    watch();
    assertThat(world.get(Incidents.class).list(World.OPERATIONS, 10).getFirst().toldAt()).isNull();
    world.host.mail = Told.SENT;
    watch();
    assertThat(world.host.told).hasSize(1);
    assertThat(world.host.told.getFirst().kind()).isEqualTo(Incident.Kind.LATE);
    assertThat(world.get(TroubledJobs.class).list(World.OPERATIONS, 10))
        .anyMatch(j -> j.kind() == Incident.Kind.LATE && j.job().equals("enter-in-record"));
  }

  @Test
  void theCaseIsNamedForThoseAloneWhoMayReadIt() {
    var id = world.submitted(false).id();
    world.jdbc.sql("update case_file set state = 'RECEIVED'").update();
    fails(1);
    var operations = world.get(TroubledJobs.class).list(World.OPERATIONS, 100);
    assertThat(operations).isNotEmpty().allMatch(j -> j.about() == null);
    var both = World.staff("odd", Role.OPERATIONS, Role.OFFICER);
    assertThat(world.get(TroubledJobs.class).list(both, 100))
        .anyMatch(j -> j.about() != null && j.about().id().equals(id));
    world.jdbc.sql("update case_file set is_protected = true").update();
    assertThat(world.get(TroubledJobs.class).list(both, 100)).allMatch(j -> j.about() == null);
  }

  @Test
  void noticesThatDidNotArriveAreSentAgainWhenTheCauseIsMended() {
    world.submitted(false);
    world.host.answer = new Result.Refused("MESSAGE_REFUSED");
    world.runDueJobs();
    var notices = world.get(UndeliveredNotices.class);
    assertThat(notices.list(World.OPERATIONS, 10))
        .extracting(Undelivered::answer)
        .contains("MESSAGE_REFUSED");
    int sent = world.host.sent.size();
    world.host.answer = new Result.Delivered("e-post");
    assertThat(notices.allAgain(World.OPERATIONS, NoticeKind.APPLICATION_RECEIVED)).isOne();
    assertThat(notices.allAgain(World.OPERATIONS, NoticeKind.APPLICATION_RECEIVED)).isZero();
    world.runDueJobs();
    assertThat(world.host.sent).hasSizeGreaterThan(sent);
    assertThat(world.count("notice where state = 'SENT'")).isPositive();
    assertThat(world.count("case_event where type = '" + EventType.NOTICE_UNDELIVERABLE + "'"))
        .isOne();
  }

  @Test
  void isForOperationsAlone() {
    assertThatThrownBy(() -> world.get(TroubledJobs.class).list(World.OFFICER, 1))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> world.get(UndeliveredNotices.class).list(World.OFFICER, 1))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> world.get(StuckWork.class).list(World.ADMINISTRATOR, 1))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(() -> world.get(Incidents.class).list(World.OFFICER, 1))
        .isInstanceOf(AccessDenied.class);
  }
}
