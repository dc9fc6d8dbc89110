package se.besked.casework.workitems;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.Parties;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.registers.WorkKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reports on a work item lead to. The caller has checked who asks and holds the case, in the
 * transaction at hand.
 */
public final class CarriedOut {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<CaseState> BEFORE_REGISTERED =
      Set.of(CaseState.RECEIVED, CaseState.UNDER_REVIEW, CaseState.AWAITING_COMPLETION);
  private static final int DOUBLINGS = 10;

  private final WorkItemRows items;
  private final CaseRows cases;
  private final Parties parties;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;
  private final Clock clock;
  private final Tries tries;

  public CarriedOut(
      WorkItemRows items,
      CaseRows cases,
      Parties parties,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Clock clock,
      Tries tries) {
    this.items = items;
    this.cases = cases;
    this.parties = parties;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
    this.clock = clock;
    this.tries = tries;
  }

  /**
   * How often an item is tried before it is an officer's.
   *
   * @param pause after the first failure; twice as long after each that follows
   */
  public record Tries(int atMost, Duration pause) {}

  Reported done(Actor.Staff staff, WorkItem item, UUID claim, String reference) {
    boolean heldOrLast = item.isHeld(claim) && staff.userId().equals(item.claimedBy());
    return switch (item.state()) {
      case DONE ->
          heldOrLast ? new Reported.Kept(item, false) : sortOut(item, claim, staff, reference);
      case CLAIMED, OPEN, STUCK ->
          heldOrLast
              ? new Reported.Kept(entered(staff, item, reference), true)
              : sortOut(item, claim, staff, reference);
      case CANCELLED, FROZEN -> sortOut(item, claim, staff, reference);
    };
  }

  private WorkItem entered(Actor.Staff staff, WorkItem item, String reference) {
    var done =
        items.change(
            item,
            new WorkItemRows.Next(
                WorkItem.State.DONE,
                item.availableAt(),
                item.attempts(),
                item.claim(),
                item.claimedBy(),
                null,
                null,
                reference,
                item.officerOnly()));
    tasks.settle(TaskKind.WORK_ITEM_STUCK, stuckCause(item), staff);
    events.append(
        item.caseId(),
        item.kind() == WorkKind.REGISTER_WITHDRAWAL
            ? EventType.WITHDRAWAL_REGISTERED
            : EventType.REGISTERED,
        staff,
        null,
        JSON.createObjectNode()
            .put("kind", item.kind().name())
            .put("reference", reference)
            .toString());
    moveCase(staff, item);
    parties
        .takingPart(item.caseId())
        .forEach(
            p ->
                notices.aboutCase(
                    p.person(), NoticeKind.REGISTERED, item.caseId(), item.id().toString()));
    return done;
  }

  private void moveCase(Actor.Staff staff, WorkItem item) {
    var caseFile = cases.find(item.caseId()).orElseThrow();
    if (item.endsCase() && BEFORE_REGISTERED.contains(caseFile.head().state())) {
      var unused = cases.move(caseFile, CaseState.REGISTERED);
      tasks.settle(TaskKind.REVIEW_CASE, item.caseId().toString(), staff);
    } else if (caseFile.head().state() == CaseState.RECEIVED) {
      var unused = cases.move(caseFile, CaseState.UNDER_REVIEW);
    }
  }

  /** Entered although it should not have been, or perhaps twice: a person sorts it out. */
  private Reported sortOut(WorkItem item, UUID claim, Actor.Staff staff, String reference) {
    tasks.raise(
        TaskKind.WORK_ITEM_RECONCILE,
        item.municipality(),
        item.caseId(),
        item.id() + "/" + claim,
        "%s är rapporterat som utfört (%s) fast uppdraget inte längre gällde. Stäm av i verksamhetssystemet."
            .formatted(item.kind().title(), reference),
        null);
    events.append(
        item.caseId(),
        EventType.REGISTRATION_FAILED,
        staff,
        null,
        JSON.createObjectNode().put("reference", reference).put("late", true).toString());
    return new Reported.NoLongerYours(item);
  }

  Reported failed(Actor.Staff staff, WorkItem item, UUID claim, String reason) {
    if (item.state() != WorkItem.State.CLAIMED
        || !item.isHeld(claim)
        || !staff.userId().equals(item.claimedBy())) {
      boolean before = item.isHeld(claim) && reason.equals(item.lastProblem());
      return before ? new Reported.Kept(item, false) : new Reported.NoLongerYours(item);
    }
    events.append(
        item.caseId(),
        EventType.REGISTRATION_FAILED,
        staff,
        null,
        JSON.createObjectNode().put("reason", reason).toString());
    return new Reported.Kept(later(item, reason), true);
  }

  void expire(WorkItem item, UUID claim) {
    var until = item.leaseUntil();
    if (item.state() == WorkItem.State.CLAIMED
        && item.isHeld(claim)
        && until != null
        && !until.isAfter(clock.instant())) {
      var unused = later(item, "Tiden för uppdraget gick ut.");
    }
  }

  private WorkItem later(WorkItem item, String problem) {
    int attempts = item.attempts() + 1;
    boolean stuck = attempts >= tries.atMost();
    var pause = tries.pause().multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
    var after =
        items.change(
            item,
            next(
                item,
                stuck ? WorkItem.State.STUCK : WorkItem.State.OPEN,
                clock.instant().plus(pause),
                attempts,
                problem));
    if (stuck) {
      tasks.raise(
          TaskKind.WORK_ITEM_STUCK,
          item.municipality(),
          item.caseId(),
          stuckCause(after),
          "%s har misslyckats %d gånger. Gör det för hand eller låt det försökas igen."
              .formatted(item.kind().title(), attempts),
          null);
    }
    return after;
  }

  boolean again(Actor.Staff staff, WorkItem item) {
    if (item.state() != WorkItem.State.STUCK) {
      return false;
    }
    tasks.settle(TaskKind.WORK_ITEM_STUCK, stuckCause(item), staff);
    var unused =
        items.change(item, next(item, WorkItem.State.OPEN, clock.instant(), 0, item.lastProblem()));
    return true;
  }

  private static WorkItemRows.Next next(
      WorkItem item, WorkItem.State state, Instant at, int attempts, @Nullable String problem) {
    return new WorkItemRows.Next(
        state,
        at,
        attempts,
        item.claim(),
        item.claimedBy(),
        null,
        problem,
        item.reference(),
        item.officerOnly());
  }

  /** The claim tells one time of getting stuck from the next. */
  private static String stuckCause(WorkItem item) {
    return item.id() + "/" + item.claim();
  }
}
