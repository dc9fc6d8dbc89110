package se.besked.casework.workitems;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;
import se.besked.kernel.registers.WorkKind;

/**
 * Work items as robots and officers take them. An item is taken for a time, under a claim that the
 * taker names; what it says is given to nobody else, and every call can be made again.
 */
public final class WorkItems {
  private final JdbcClient jdbc;
  private final WorkItemRows items;
  private final CarriedOut carriedOut;
  private final CaseRows cases;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;
  private final Leases leases;

  public WorkItems(
      JdbcClient jdbc,
      WorkItemRows items,
      CarriedOut carriedOut,
      CaseRows cases,
      Jobs jobs,
      Desk desk,
      Clock clock,
      Leases leases) {
    this.jdbc = jdbc;
    this.items = items;
    this.carriedOut = carriedOut;
    this.cases = cases;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
    this.leases = leases;
  }

  /** How long a robot and an officer have a work item. */
  public record Leases(Duration robot, Duration officer) {}

  /** What there is in certain states, the oldest first, without personal data. */
  public List<WorkItem> list(Actor.Staff staff, Set<WorkItem.State> states, int atMost) {
    return desk.as(
        staff,
        Subject.list("workItem"),
        Permission.CARRY_OUT,
        "workItem.list",
        () -> {
          if (states.isEmpty()) {
            return List.of();
          }
          return seen(staff, "w.state in (:states)", " order by w.created_at, w.id limit :atMost")
              .param("states", states.stream().map(Enum::name).toList())
              .param("atMost", atMost)
              .query((row, n) -> WorkItemRows.read(row))
              .list();
        });
  }

  /**
   * One item, without personal data.
   *
   * @throws AccessDenied when there is none that this actor may know of
   */
  public WorkItem get(Actor.Staff staff, WorkItemId id) {
    return desk.as(
        staff,
        new Piece<>(subject(id), () -> one(staff, id)),
        Permission.CARRY_OUT,
        "workItem.read",
        item -> item);
  }

  /**
   * Takes one item.
   *
   * @param version of the item as the caller saw it
   * @param claim a name for this claim, made by the caller: the same claim again gives the same
   *     item again
   * @throws AccessDenied when there is none that this actor may know of
   */
  public Claiming claim(Actor.Staff staff, WorkItemId id, int version, UUID claim) {
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.claim",
        item -> {
          return item.version() == version || (WorkItemRows.isOngoing(item) && item.isHeld(claim))
              ? take(staff, item, claim)
              : new Claiming.NotNow(item);
        });
  }

  /** Takes the oldest that waits, of certain kinds; empty when there is nothing to do. */
  public Optional<Claiming.Claimed> claimNext(Actor.Staff staff, Set<WorkKind> kinds, UUID claim) {
    return desk.as(
        staff,
        Subject.list("workItem"),
        Permission.CARRY_OUT,
        "workItem.claimNext",
        () -> {
          for (var candidate : candidates(staff, kinds, claim)) {
            if (isFree(candidate)
                && take(staff, candidate(staff, candidate), claim)
                    instanceof Claiming.Claimed taken) {
              return Optional.of(taken);
            }
          }
          return Optional.empty();
        });
  }

  /** Takes hold of its case, unless somebody else is taking it just now. */
  private boolean isFree(WorkItemId id) {
    return jdbc.sql(
            """
            select c.id from case_file c join work_item w on w.case_id = c.id where w.id = :id
            for no key update of c skip locked
            """)
        .param("id", id.value())
        .query((row, n) -> true)
        .optional()
        .isPresent();
  }

  /** First what this claim has already, then what waits and nobody is taking just now. */
  private List<WorkItemId> candidates(Actor.Staff staff, Set<WorkKind> kinds, UUID claim) {
    var mine = itemsBy(staff, "w.claim = :claim and w.state = 'CLAIMED'", "", claim, kinds);
    return mine.isEmpty()
        ? itemsBy(
            staff,
            "w.state = 'OPEN' and w.available_at <= :now and w.kind in (:kinds)"
                + " and w.claim is distinct from :claim",
            " order by w.available_at, w.id limit 50",
            claim,
            kinds)
        : mine;
  }

  private List<WorkItemId> itemsBy(
      Actor.Staff staff, String condition, String suffix, UUID claim, Set<WorkKind> kinds) {
    if (kinds.isEmpty()) {
      return List.of();
    }
    return seen(staff, condition, suffix)
        .param("claim", claim)
        .param("now", Sql.at(clock.instant()))
        .param("kinds", kinds.stream().map(Enum::name).toList())
        .query((row, n) -> new WorkItemId(Sql.id(row, "id")))
        .list();
  }

  private Claiming take(Actor.Staff staff, WorkItem item, UUID claim) {
    return switch (item.state()) {
      case CLAIMED ->
          item.isHeld(claim) && staff.userId().equals(item.claimedBy())
              ? opened(staff, item)
              : new Claiming.NotNow(item);
      case DONE, CANCELLED -> new Claiming.Ended(item);
      case FROZEN -> new Claiming.NotNow(item);
      case OPEN ->
          item.availableAt().isAfter(clock.instant()) && isRobot(staff)
              ? new Claiming.NotNow(item)
              : lease(staff, item, claim);
      case STUCK -> isRobot(staff) ? new Claiming.NotNow(item) : lease(staff, item, claim);
    };
  }

  private Claiming lease(Actor.Staff staff, WorkItem item, UUID claim) {
    if (usedElsewhere(claim, item)) {
      return new Claiming.NotNow(item);
    }
    var until = clock.instant().plus(leaseOf(staff));
    var taken = items.change(item, held(item, claim, staff, until));
    planReturn(taken, until);
    return opened(staff, taken);
  }

  private boolean usedElsewhere(UUID claim, WorkItem item) {
    return jdbc.sql("select exists (select 1 from work_item where claim = :claim and id <> :id)")
        .param("claim", claim)
        .param("id", item.id().value())
        .query(Boolean.class)
        .single();
  }

  private static WorkItemRows.Next held(
      WorkItem item, UUID claim, Actor.Staff staff, Instant until) {
    return new WorkItemRows.Next(
        WorkItem.State.CLAIMED,
        item.availableAt(),
        item.attempts(),
        claim,
        staff.userId(),
        until,
        item.lastProblem(),
        item.reference(),
        item.officerOnly());
  }

  private void planReturn(WorkItem item, Instant until) {
    jobs.plan(Job.RETURN_WORK_ITEM, item.id() + "/" + item.claim() + "/" + item.version(), until);
  }

  private Claiming.Claimed opened(Actor.Staff staff, WorkItem item) {
    return desk.as(
        staff,
        subject(item.id()),
        Permission.CARRY_OUT,
        "workItem.content",
        () -> new Claiming.Claimed(item, items.content(item)));
  }

  /** What the item says, to the one who has it; empty when the time has run out. */
  public Optional<WorkItemContent> content(Actor.Staff staff, WorkItemId id, UUID claim) {
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.readContent",
        item ->
            Optional.of(item)
                .filter(i -> holds(staff, i, claim))
                .map(i -> opened(staff, i).content()));
  }

  /** More time, from now; empty when the item is somebody else's by now. */
  public Optional<WorkItem> extend(Actor.Staff staff, WorkItemId id, UUID claim) {
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.extend",
        item ->
            Optional.of(item)
                .filter(i -> holds(staff, i, claim))
                .map(
                    i -> {
                      var until = clock.instant().plus(leaseOf(staff));
                      var longer = items.change(i, held(i, claim, staff, until));
                      planReturn(longer, until);
                      return longer;
                    }));
  }

  private static boolean holds(Actor.Staff staff, WorkItem item, UUID claim) {
    return item.state() == WorkItem.State.CLAIMED
        && item.isHeld(claim)
        && staff.userId().equals(item.claimedBy());
  }

  /**
   * It has been entered. A report that comes after the time ran out still counts when nobody has
   * taken the item since: what is entered is entered.
   *
   * @param reference what the business system calls it
   */
  public Reported done(Actor.Staff staff, WorkItemId id, UUID claim, String reference) {
    if (reference.isBlank()) {
      throw new IllegalArgumentException("A report names the business system's reference");
    }
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.done",
        item -> {
          return carriedOut.done(staff, item, claim, reference.strip());
        });
  }

  /**
   * It could not be entered. It is tried again later, and after some times becomes an officer's.
   *
   * @param reason for staff, without personal data
   */
  public Reported failed(Actor.Staff staff, WorkItemId id, UUID claim, String reason) {
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.failed",
        item -> {
          return carriedOut.failed(staff, item, claim, reason.strip());
        });
  }

  /** Puts it back untried; false when it is not the actor's. */
  public boolean release(Actor.Staff staff, WorkItemId id, UUID claim) {
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.release",
        item -> {
          if (!holds(staff, item, claim)) {
            return false;
          }
          var unused = items.change(item, WorkItemRows.Next.of(item, WorkItem.State.OPEN));
          return true;
        });
  }

  /** An officer lets robots try again what got stuck. False when it is not stuck. */
  public boolean retry(Actor.Staff staff, WorkItemId id) {
    return desk.as(
        staff,
        held(staff, id),
        Permission.CARRY_OUT,
        "workItem.retry",
        item -> {
          if (isRobot(staff)) {
            throw new AccessDenied(staff, "workItem.retry", subject(id), "not an officer");
          }
          return carriedOut.again(staff, item);
        });
  }

  /** The time of a claim has run out. Called by the job; a second time does nothing. */
  public void expire(WorkItemId id, UUID claim) {
    desk.whole(
        () -> {
          var item = items.find(id).orElseThrow();
          var unused = cases.lock(item.caseId());
          carriedOut.expire(items.find(id).orElseThrow(), claim);
        });
  }

  /** The case is held first, and the item read again: whoever comes second sees what is. */
  private Optional<WorkItem> locked(Actor.Staff staff, WorkItemId id) {
    return one(staff, id)
        .flatMap(
            item -> {
              cases.lock(item.caseId());
              return one(staff, id);
            });
  }

  private Piece<WorkItem> held(Actor.Staff staff, WorkItemId id) {
    return new Piece<>(subject(id), () -> locked(staff, id));
  }

  private WorkItem candidate(Actor.Staff staff, WorkItemId id) {
    return locked(staff, id)
        .orElseThrow(
            () -> new AccessDenied(staff, "workItem.claim", subject(id), "absent to this actor"));
  }

  private Optional<WorkItem> one(Actor.Staff staff, WorkItemId id) {
    return seen(staff, "w.id = :id", "")
        .param("id", id.value())
        .query((row, n) -> WorkItemRows.read(row))
        .optional();
  }

  private JdbcClient.StatementSpec seen(Actor.Staff staff, String condition, String suffix) {
    var reached = Permission.CARRY_OUT.cases(staff);
    return jdbc.sql(
            WorkItemRows.SELECT
                + "where "
                + condition
                + " and (:person or not w.officer_only) and "
                + reached.where()
                + suffix)
        .params(reached.params())
        .param("person", !isRobot(staff));
  }

  private static boolean isRobot(Actor.Staff staff) {
    return !staff.has(Role.OFFICER) && !staff.has(Role.PROTECTED_CASES);
  }

  private Duration leaseOf(Actor.Staff staff) {
    return isRobot(staff) ? leases.robot() : leases.officer();
  }

  static Subject subject(WorkItemId id) {
    return Subject.of("workItem", id.value());
  }
}
