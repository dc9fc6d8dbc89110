package se.besked.casework.disposal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Piece;
import se.besked.casework.access.SamePerson;
import se.besked.casework.access.Subject;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/**
 * Disposal of what the municipality's plan says has been kept long enough. One person lets it be
 * found, another confirms it, and a job carries it out. What has no rule is kept.
 *
 * @see <a href="https://lagen.nu/1990:782#P10">arkivlagen 10 §</a>
 */
public final class Disposals {
  private final JdbcClient jdbc;
  private final DisposalRuns runs;
  private final DisposalItems items;
  private final RetentionPlans plans;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;

  public Disposals(JdbcClient jdbc, RetentionPlans plans, Jobs jobs, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.runs = new DisposalRuns(jdbc, clock);
    this.items = new DisposalItems(jdbc, clock);
    this.plans = plans;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
  }

  /** What came of confirming. */
  public enum Confirming {
    CONFIRMED,
    /** The one who proposed it may not confirm it. */
    SAME_PERSON,
    /** It is no longer only a proposal. */
    TOO_LATE
  }

  /** The plan in force; empty when there is none. */
  public Optional<RetentionPlan> plan(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("disposal"),
        Permission.DISPOSE,
        "disposal.plan",
        () -> plans.on(staff.municipality(), Sql.day(clock.instant())));
  }

  /**
   * Finds what is old enough, and removes nothing. An earlier proposal is cancelled.
   *
   * @throws Stale while a confirmed run is being carried out
   * @throws IllegalStateException when the municipality has no plan
   */
  @Own("how many may be disposed of in the own municipality")
  public DisposalReport dryRun(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("disposal"),
        Permission.DISPOSE,
        "disposal.dry-run",
        () -> {
          var municipality = staff.municipality();
          var plan =
              plans
                  .on(municipality, Sql.day(clock.instant()))
                  .orElseThrow(() -> new IllegalStateException("There is no retention plan"));
          if (runs.isAnyConfirmed(municipality)) {
            throw new Stale("disposal");
          }
          runs.cancelProposed(municipality);
          var without =
              runs.services(municipality).stream()
                  .filter(s -> plan.rule(s.service(), DocumentType.CASE).isEmpty())
                  .toList();
          var run = runs.propose(municipality, plan.version(), without, staff.userId());
          plan.rules().stream()
              .sorted(java.util.Comparator.comparing(RetentionRule::type))
              .forEach(rule -> items.propose(run, municipality, rule));
          return found(run);
        });
  }

  /** The runs, the latest first. */
  public List<DisposalRun> runs(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("disposal"),
        Permission.DISPOSE,
        "disposal.list",
        () -> runs.of(staff.municipality(), atMost));
  }

  public DisposalReport report(Actor.Staff staff, UUID run) {
    return desk.as(
        staff, run(staff, run), Permission.DISPOSE, "disposal.report", found -> found(run));
  }

  /** A second person confirms; the job begins when the transaction has committed. */
  public Confirming confirm(Actor.Staff staff, UUID run) {
    try {
      return desk.as(
          staff,
          run(staff, run),
          Permission.DISPOSE,
          "disposal.confirm",
          found -> {
            if (found.proposedBy().equals(staff.userId())) {
              throw new SamePerson(
                  staff, "disposal.confirm", Subject.of("disposal", run), "proposed it");
            }
            if (!runs.confirm(run, staff.userId())) {
              return Confirming.TOO_LATE;
            }
            jobs.plan(Job.CARRY_OUT_DISPOSAL, run + "/1");
            return Confirming.CONFIRMED;
          });
    } catch (SamePerson proposer) {
      return Confirming.SAME_PERSON;
    }
  }

  /** Gives up a proposal. False when it is no longer one. */
  public boolean cancel(Actor.Staff staff, UUID run) {
    return desk.as(
        staff, run(staff, run), Permission.DISPOSE, "disposal.cancel", found -> runs.cancel(run));
  }

  /** What has gone, the latest first. */
  public List<Disposed> log(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("disposal"),
        Permission.DISPOSE,
        "disposal.log",
        () -> runs.logged(staff.municipality(), atMost));
  }

  /**
   * Holds a case, such as while an authority looks at it.
   *
   * @param caseNumber ours
   * @param reason in Swedish, without personal data
   * @return false when there is no such case, or it is held already
   */
  public boolean hold(Actor.Staff staff, String caseNumber, String reason) {
    return desk.as(
        staff,
        Subject.list("disposal"),
        Permission.DISPOSE,
        "disposal.hold",
        () ->
            jdbc.sql(
                        """
                      insert into disposal_hold (id, municipality, case_id, reason, placed_by,
                        placed_at)
                      select :id, municipality, id, :reason, :by, :now from case_file
                      where municipality = :m and number = :number and not is_protected
                      on conflict do nothing
                      """)
                    .param("id", UUID.randomUUID())
                    .param("reason", reason.strip())
                    .param("by", staff.userId())
                    .param("now", Sql.at(clock.instant()))
                    .param("m", staff.municipality())
                    .param("number", caseNumber.strip())
                    .update()
                == 1);
  }

  /** Lifts a hold. False when there is none. */
  public boolean lift(Actor.Staff staff, String caseNumber) {
    return desk.as(
        staff,
        Subject.list("disposal"),
        Permission.DISPOSE,
        "disposal.lift",
        () ->
            jdbc.sql(
                        """
                      update disposal_hold h set lifted_by = :by, lifted_at = :now
                      from case_file c where c.id = h.case_id and c.municipality = :m
                        and c.number = :number and h.lifted_at is null
                      """)
                    .param("by", staff.userId())
                    .param("now", Sql.at(clock.instant()))
                    .param("m", staff.municipality())
                    .param("number", caseNumber.strip())
                    .update()
                == 1);
  }

  private DisposalReport found(UUID run) {
    return new DisposalReport(
        runs.find(run).orElseThrow(), items.groups(run), runs.withoutRule(run));
  }

  private Piece<DisposalRun> run(Actor.Staff staff, UUID run) {
    return new Piece<>(
        Subject.of("disposal", run),
        () -> runs.find(run).filter(r -> r.municipality().equals(staff.municipality())));
  }
}
