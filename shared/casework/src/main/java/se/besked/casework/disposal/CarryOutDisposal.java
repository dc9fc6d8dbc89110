package se.besked.casework.disposal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;

/**
 * Carries out a confirmed disposal in batches, each thing in a transaction of its own with its line
 * in the log. What no longer is old enough, or has come to be held, stays.
 */
public final class CarryOutDisposal {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("carry-out-disposal");
  private static final int BATCH = 50;

  private final DisposalRuns runs;
  private final DisposalItems items;
  private final CaseRows cases;
  private final RetentionPlans plans;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;

  public CarryOutDisposal(
      JdbcClient jdbc, CaseRows cases, RetentionPlans plans, Jobs jobs, Desk desk, Clock clock) {
    this.runs = new DisposalRuns(jdbc, clock);
    this.items = new DisposalItems(jdbc, clock);
    this.cases = cases;
    this.plans = plans;
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
  }

  /** One batch; the next is planned until nothing is left. A second time does nothing. */
  public void carryOut(UUID id, int batch) {
    var run = runs.find(id).orElseThrow();
    if (run.state() != DisposalRun.State.CONFIRMED) {
      return;
    }
    for (var item : items.next(id, BATCH)) {
      desk.whole(() -> dispose(run, item));
    }
    desk.whole(
        () -> {
          if (items.next(id, 1).isEmpty()) {
            runs.done(id);
          } else {
            jobs.plan(Job.CARRY_OUT_DISPOSAL, id + "/" + (batch + 1));
          }
        });
  }

  private void dispose(DisposalRun run, DisposalItems.Item item) {
    var locked = cases.lock(item.caseId());
    var rule =
        plans
            .on(run.municipality(), Sql.day(clock.instant()))
            .flatMap(p -> p.rule(item.service(), item.type()));
    var now =
        locked.isEmpty() || rule.isEmpty()
            ? java.util.Optional.<java.util.Optional<Hold>>empty()
            : items.now(run.municipality(), rule.get(), item.caseId());
    if (now.isEmpty()) {
      items.held(item, Hold.CHANGED);
    } else if (now.get().isPresent()) {
      items.held(item, now.get().get());
    } else {
      desk.as(
          JOB,
          Subject.of(item.caseId()).noting(item.type() + ", confirmed by " + run.confirmedBy()),
          "disposal.carry-out",
          () -> items.dispose(item));
    }
  }
}
