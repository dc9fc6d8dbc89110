package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.cases.Withdrawal;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.events.CaseEvent;
import se.besked.casework.events.EventType;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.jobs.Job;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.record.Timeline;
import se.besked.casework.tasks.StaffTask;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.Claiming;
import se.besked.casework.workitems.OpenWorkItems;
import se.besked.casework.workitems.Reported;
import se.besked.casework.workitems.WorkItem;
import se.besked.casework.workitems.WorkItems;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.registers.WorkKind;

class WorkItemsIT {
  static final Set<WorkKind> ALL = EnumSet.allOf(WorkKind.class);

  final World world = new World();
  final WorkItems items = world.get(WorkItems.class);

  @AfterEach
  void close() {
    world.close();
  }

  private CaseId ready(boolean endsCase) {
    var id = world.submitted(false).id();
    assertThat(open(id, endsCase, false)).isTrue();
    return id;
  }

  private boolean open(CaseId id, boolean endsCase, boolean officerOnly) {
    return world
        .get(OpenWorkItems.class)
        .ofReadyCase(World.JOB, id, WorkKind.REGISTER_APPLICATION, endsCase, officerOnly);
  }

  private Claiming.Claimed claimed(Actor.Staff by, UUID claim) {
    return items.claimNext(by, ALL, claim).orElseThrow();
  }

  private WorkItem only() {
    return items.list(World.OFFICER, EnumSet.allOf(WorkItem.State.class), 10).getFirst();
  }

  private java.util.List<TaskKind> tasks(Actor.Staff staff) {
    return world.get(StaffTasks.class).list(staff, 100).stream().map(StaffTask::kind).toList();
  }

  private java.util.List<EventType> timeline(CaseId id) {
    return world.get(Timeline.class).of(world.anna, id).stream().map(CaseEvent::type).toList();
  }

  @Test
  void isOpenedOnceCarriedOutOnceAndThenTheCaseIsRegistered() throws InterruptedException {
    var id = world.submitted(false).id();
    var opened = Threads.results(Threads.atOnce(8, () -> open(id, true, false)));
    assertThat(opened).hasSize(8).filteredOn(b -> b).hasSize(1);
    var claim = UUID.randomUUID();
    var taken = claimed(World.ROBOT, claim);
    assertThat(taken.content().persons())
        .extracting("role", "personalNumber")
        .contains(
            org.assertj.core.groups.Tuple.tuple("APPLICANT", "198501012382"),
            org.assertj.core.groups.Tuple.tuple("CHILD", "201802282390"));
    assertThat(taken.content().toString()).doesNotContain("1985");
    assertThat(timeline(id)).doesNotContain(EventType.REGISTERED);
    var reports =
        Threads.results(
            Threads.atOnce(8, () -> items.done(World.ROBOT, taken.item().id(), claim, "REF-1")));
    assertThat(reports)
        .hasSize(8)
        .allMatch(r -> r instanceof Reported.Kept)
        .filteredOn(r -> r instanceof Reported.Kept kept && kept.isNew())
        .hasSize(1);
    assertThat(world.read(id)).isInstanceOf(CaseFile.Registered.class);
    assertThat(timeline(id)).containsOnlyOnce(EventType.REGISTERED);
    assertThat(world.count("notice where kind = 'REGISTERED'")).isEqualTo(2);
    assertThat(only().reference()).isEqualTo("REF-1");
    assertThat(items.claimNext(World.ROBOT, ALL, UUID.randomUUID())).isEmpty();
    assertThat(world.count("audit_log where action = 'workItem.content'")).isEqualTo(1);
  }

  @Test
  void personalNumbersAreSealedInTheRow() {
    ready(true);
    assertThat(
            world.count(
                "work_item where position('198501012382'::bytea in content) > 0"
                    + " or work_item::text like '%198501012382%'"))
        .isZero();
  }

  @Test
  void anApplicationThatAwaitsAnOfferStaysOpen() {
    var id = ready(false);
    var claim = UUID.randomUUID();
    items.done(World.ROBOT, claimed(World.ROBOT, claim).item().id(), claim, "REF-1");
    assertThat(world.read(id)).isInstanceOf(CaseFile.UnderReview.class);
    var withdrawal = world.get(ReviewCase.class).withdraw(world.anna, world.read(id));
    assertThat(withdrawal).isInstanceOf(Withdrawal.Done.class);
    assertThat(items.list(World.ROBOT, Set.of(WorkItem.State.OPEN), 10))
        .extracting(WorkItem::kind)
        .containsExactly(WorkKind.REGISTER_WITHDRAWAL);
  }

  @Test
  void twentyRobotsShareTenItemsWithoutTakingOneTwice() throws InterruptedException {
    for (int i = 0; i < 10; i++) {
      ready(true);
    }
    var taken = new java.util.concurrent.ConcurrentLinkedQueue<WorkItemId>();
    var unused =
        Threads.results(
            Threads.atOnce(
                20,
                () -> {
                  var got = items.claimNext(World.ROBOT, ALL, UUID.randomUUID());
                  got.ifPresent(c -> taken.add(c.item().id()));
                  return got.isPresent();
                }));
    while (true) {
      var got = items.claimNext(World.OTHER_ROBOT, ALL, UUID.randomUUID());
      if (got.isEmpty()) {
        break;
      }
      taken.add(got.get().item().id());
    }
    assertThat(taken).hasSize(10).doesNotHaveDuplicates();
    assertThat(world.count("work_item where state = 'CLAIMED'")).isEqualTo(10);
  }

  @Test
  void aClaimMadeAgainGivesTheSameItem() {
    ready(true);
    var claim = UUID.randomUUID();
    var first = claimed(World.ROBOT, claim);
    assertThat(claimed(World.ROBOT, claim)).isEqualTo(first);
    assertThat(items.claimNext(World.OTHER_ROBOT, ALL, claim)).isEmpty();
    assertThat(items.content(World.OTHER_ROBOT, first.item().id(), claim)).isEmpty();
    assertThat(items.content(World.ROBOT, first.item().id(), UUID.randomUUID())).isEmpty();
    assertThat(items.content(World.ROBOT, first.item().id(), claim)).contains(first.content());
    assertThat(
            items.claim(
                World.OFFICER, first.item().id(), first.item().version(), UUID.randomUUID()))
        .isInstanceOf(Claiming.NotNow.class);
    assertThat(items.release(World.OTHER_ROBOT, first.item().id(), claim)).isFalse();
    assertThat(items.release(World.ROBOT, first.item().id(), claim)).isTrue();
    var stale = first.item().version();
    assertThat(items.claim(World.OFFICER, first.item().id(), stale, UUID.randomUUID()))
        .isInstanceOf(Claiming.NotNow.class);
    assertThat(items.claim(World.OFFICER, first.item().id(), only().version(), UUID.randomUUID()))
        .isInstanceOf(Claiming.Claimed.class);
  }

  @Test
  void whatFailsIsTriedAgainLaterAndAtLastIsAnOfficers() {
    ready(true);
    for (int attempt = 1; attempt <= 5; attempt++) {
      var claim = UUID.randomUUID();
      var taken = claimed(World.ROBOT, claim);
      items.failed(World.ROBOT, taken.item().id(), claim, "Systemet svarar inte.");
      assertThat(items.failed(World.ROBOT, taken.item().id(), claim, "Systemet svarar inte."))
          .matches(r -> r instanceof Reported.Kept kept && !kept.isNew());
      assertThat(only().attempts()).isEqualTo(attempt);
      assertThat(items.claimNext(World.ROBOT, ALL, UUID.randomUUID())).isEmpty();
      world.clock.advance(Duration.ofMinutes(5L << attempt));
    }
    assertThat(only().state()).isEqualTo(WorkItem.State.STUCK);
    assertThat(items.claimNext(World.ROBOT, ALL, UUID.randomUUID())).isEmpty();
    assertThat(tasks(World.OFFICER)).containsExactly(TaskKind.WORK_ITEM_STUCK);
    assertThatThrownBy(() -> items.retry(World.ROBOT, only().id()))
        .isInstanceOf(AccessDenied.class);
    assertThat(items.retry(World.OFFICER, only().id())).isTrue();
    assertThat(tasks(World.OFFICER)).isEmpty();
    assertThat(items.claimNext(World.ROBOT, ALL, UUID.randomUUID())).isPresent();
  }

  @Test
  void timeThatRunsOutReturnsItAndALateReportStillCounts() {
    ready(true);
    var claim = UUID.randomUUID();
    var taken = claimed(World.ROBOT, claim).item();
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(items.extend(World.ROBOT, taken.id(), claim)).isPresent();
    world.clock.advance(Duration.ofMinutes(10));
    world.runDueJobs();
    assertThat(only().state()).isEqualTo(WorkItem.State.CLAIMED);
    world.clock.advance(Duration.ofMinutes(10));
    world.runDueJobs();
    assertThat(only().state()).isEqualTo(WorkItem.State.OPEN);
    assertThat(items.content(World.ROBOT, taken.id(), claim)).isEmpty();
    world.run(Job.RETURN_WORK_ITEM, taken.id() + "/" + claim + "/1");
    assertThat(only().attempts()).isEqualTo(1);
    assertThat(items.done(World.ROBOT, taken.id(), claim, "REF-1"))
        .isInstanceOf(Reported.Kept.class);
    assertThat(only().state()).isEqualTo(WorkItem.State.DONE);
  }

  @Test
  void aReportAfterSomebodyElseTookOverIsSortedOutByAPerson() {
    ready(true);
    var claim = UUID.randomUUID();
    var taken = claimed(World.ROBOT, claim).item();
    world.clock.advance(Duration.ofHours(1));
    world.runDueJobs();
    world.clock.advance(Duration.ofHours(1));
    var other = UUID.randomUUID();
    claimed(World.OTHER_ROBOT, other);
    assertThat(items.done(World.ROBOT, taken.id(), claim, "REF-1"))
        .isInstanceOf(Reported.NoLongerYours.class);
    assertThat(tasks(World.OFFICER)).containsExactly(TaskKind.WORK_ITEM_RECONCILE);
    assertThat(items.done(World.OTHER_ROBOT, taken.id(), other, "REF-2"))
        .isInstanceOf(Reported.Kept.class);
  }

  @Test
  void isRegrettedUntilSomebodyHasTakenIt() {
    var review = world.get(ReviewCase.class);
    var early = ready(true);
    assertThat(review.withdraw(world.anna, world.read(early))).isInstanceOf(Withdrawal.Done.class);
    assertThat(only().state()).isEqualTo(WorkItem.State.CANCELLED);
    var late = ready(true);
    var claim = UUID.randomUUID();
    var taken = claimed(World.ROBOT, claim).item();
    assertThat(review.withdraw(world.anna, world.read(late)))
        .isInstanceOf(Withdrawal.BeingRegistered.class);
    items.done(World.ROBOT, taken.id(), claim, "REF");
    assertThat(review.withdraw(world.anna, world.read(late)))
        .isInstanceOf(Withdrawal.AlreadyRegistered.class);
  }

  @Test
  @Tag("race")
  void regretAndClaimAtOnceGiveOneOfTheTwo() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      var id = ready(true);
      var file = world.read(id);
      var turn = new java.util.concurrent.atomic.AtomicInteger();
      var results =
          Threads.results(
              Threads.atOnce(
                  8,
                  () ->
                      turn.getAndIncrement() % 2 == 0
                          ? (Object) world.get(ReviewCase.class).withdraw(world.anna, file)
                          : items.claimNext(World.ROBOT, ALL, UUID.randomUUID())));
      boolean withdrawn = results.stream().anyMatch(r -> r instanceof Withdrawal.Done);
      boolean claimed =
          results.stream()
              .anyMatch(r -> r instanceof java.util.Optional<?> found && found.isPresent());
      assertThat(withdrawn).isNotEqualTo(claimed);
      assertThat(world.read(id) instanceof CaseFile.Withdrawn).isEqualTo(withdrawn);
    }
  }

  @Test
  void anOfficerMayDecideInsteadAndThenNothingIsEntered() {
    var id = ready(true);
    var claim = UUID.randomUUID();
    var taken = claimed(World.ROBOT, claim).item();
    var review =
        world.get(ReviewCase.class).start(World.OFFICER, (CaseFile.Received) world.read(id));
    world
        .get(DecideCase.class)
        .decide(World.OFFICER, review, World.refusal(AppealRoute.LEGALITY_REVIEW), World.UNHEARD);
    assertThat(only().state()).isEqualTo(WorkItem.State.CANCELLED);
    assertThat(items.content(World.ROBOT, taken.id(), claim)).isEmpty();
    assertThat(items.done(World.ROBOT, taken.id(), claim, "REF"))
        .isInstanceOf(Reported.NoLongerYours.class);
    assertThat(tasks(World.OFFICER)).contains(TaskKind.WORK_ITEM_RECONCILE);
    assertThat(world.read(id)).isInstanceOf(CaseFile.Decided.class);
    assertThatThrownBy(
            () -> world.jdbc.sql("update work_item set state = 'OPEN', ended_at = null").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void ofAFrozenCaseItIsForTheRestrictedGroup() {
    var id = ready(true);
    var claim = UUID.randomUUID();
    var taken = claimed(World.ROBOT, claim).item();
    var frozen = world.get(FreezeCase.class).freeze(World.JOB, id, Set.of());
    assertThatThrownBy(() -> items.content(World.ROBOT, taken.id(), claim))
        .isInstanceOf(AccessDenied.class);
    for (var actor : new Actor.Staff[] {World.ROBOT, World.OFFICER}) {
      assertThat(items.list(actor, EnumSet.allOf(WorkItem.State.class), 10)).isEmpty();
      assertThatThrownBy(() -> items.get(actor, taken.id())).isInstanceOf(AccessDenied.class);
      assertThatThrownBy(() -> items.done(actor, taken.id(), claim, "REF"))
          .isInstanceOf(AccessDenied.class);
    }
    assertThat(items.get(World.RESTRICTED, taken.id()).state()).isEqualTo(WorkItem.State.FROZEN);
    world.get(FreezeCase.class).resume(World.RESTRICTED, frozen);
    assertThat(items.claimNext(World.ROBOT, ALL, UUID.randomUUID())).isEmpty();
    var mine = UUID.randomUUID();
    var again = claimed(World.RESTRICTED, mine);
    items.done(World.RESTRICTED, again.item().id(), mine, "REF");
    assertThat(world.read(id)).isInstanceOf(CaseFile.Registered.class);
  }

  @Test
  void isNothingForOthers() {
    ready(true);
    var id = only().id();
    var neighbour =
        new Actor.Staff("granne", "1298", EnumSet.allOf(se.besked.casework.access.Role.class));
    assertThatThrownBy(() -> items.get(neighbour, id)).isInstanceOf(AccessDenied.class);
    assertThat(items.claimNext(neighbour, ALL, UUID.randomUUID())).isEmpty();
    assertThat(items.list(neighbour, Set.of(WorkItem.State.OPEN), 10)).isEmpty();
    assertThatThrownBy(() -> items.claimNext(World.AUDITOR, ALL, UUID.randomUUID()))
        .isInstanceOf(AccessDenied.class);
    assertThat(Objects.requireNonNull(only()).state()).isEqualTo(WorkItem.State.OPEN);
  }

  @Test
  void whatTheRulesDoubtIsForOfficersAlone() {
    var id = world.submitted(false).id();
    assertThat(open(id, true, true)).isTrue();
    assertThat(items.claimNext(World.ROBOT, ALL, UUID.randomUUID())).isEmpty();
    assertThat(items.claimNext(World.OFFICER, ALL, UUID.randomUUID())).isPresent();
  }

  /** AUT-02: what is appealed by legality review is decided by a person, whatever is tried. */
  @Test
  void noRuleAndNoRobotDecidesWhatIsForLegalityReview() {
    var id = ready(true);
    var review = world.get(ReviewCase.class).start(World.JOB, (CaseFile.Received) world.read(id));
    var decide = world.get(DecideCase.class);
    assertThatThrownBy(() -> decide.decide(World.JOB, review, World.grantByRule()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("6 kap. 38 §");
    assertThatThrownBy(
            () -> decide.decide(World.JOB, review, World.refusal(AppealRoute.LEGALITY_REVIEW)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () -> decide.decide(World.ROBOT, review, World.refusal(AppealRoute.LEGALITY_REVIEW)))
        .isInstanceOf(AccessDenied.class);
    assertThatThrownBy(
            () ->
                new se.besked.casework.decisions.NewDecision(
                    se.besked.casework.decisions.DecisionOutcome.GRANT,
                    se.besked.kernel.law.LegalReference.schoolAct("8 kap. 14 §"),
                    AppealRoute.LEGALITY_REVIEW,
                    "Beviljas.",
                    "{}",
                    "",
                    new se.besked.casework.decisions.NewDecision.ByRule("x", "BUN § 1", "1"),
                    java.util.List.of(),
                    null,
                    null))
        .isInstanceOf(IllegalArgumentException.class);
    for (var route : AppealRoute.values()) {
      assertThatThrownBy(() -> insertAutomated(id, route)).isInstanceOf(DataAccessException.class);
    }
    var byPerson =
        decide.decide(
            World.OFFICER, review, World.refusal(AppealRoute.LEGALITY_REVIEW), World.UNHEARD);
    assertThatThrownBy(
            () ->
                world
                    .jdbc
                    .sql("update decision set automated = true, delegation = 'x' where id = :id")
                    .param("id", byPerson.id().value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  private void insertAutomated(CaseId id, AppealRoute route) {
    world
        .jdbc
        .sql(
            """
            insert into decision (id, case_id, municipality, number, standing, outcome,
              legal_basis, statute, appeal_route, headline, reasons, reasons_text, decided_by,
              delegation, automated, rule_version, decided_at)
            values (:id, :case, '1299', :number, 'VALID', 'GRANT', 'x', 'x', :route, 'x', '{}',
              'x', 'x', 'x', true, '1', now())
            """)
        .param("id", UUID.randomUUID())
        .param("case", id.value())
        .param("number", "B-" + UUID.randomUUID())
        .param("route", route.name())
        .update();
  }
}
