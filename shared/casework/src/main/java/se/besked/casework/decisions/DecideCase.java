package se.besked.casework.decisions;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Transactions;
import se.besked.casework.automation.AutomationRows;
import se.besked.casework.automation.AutomationStopped;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.record.EventType;
import se.besked.casework.record.Events;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.WorkItemRows;

/** Decides a case under review. Only such a case can be given to it. */
public final class DecideCase {
  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final WorkItemRows workItems;
  private final OfferRows offers;
  private final CaseAccess access;
  private final DecisionRows decisions;
  private final Events events;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Transactions transactions;
  private final Clock clock;
  private final AutomationRows automation;

  public DecideCase(
      JdbcClient jdbc,
      CaseRows cases,
      WorkItemRows workItems,
      OfferRows offers,
      CaseAccess access,
      DecisionRows decisions,
      Events events,
      StaffTasks tasks,
      Jobs jobs,
      Transactions transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.workItems = workItems;
    this.offers = offers;
    this.access = access;
    this.decisions = decisions;
    this.events = events;
    this.tasks = tasks;
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
    this.automation = new AutomationRows(jdbc);
  }

  /**
   * Decides. The letter and the publication follow by job.
   *
   * @param actor staff with {@link Role#DECISION_MAKER} for a decision by an officer; a job for a
   *     decision by a rule
   * @throws Stale when a colleague decided first, or the case changed otherwise
   * @throws AutomationStopped when a rule decides though that is switched off
   * @throws IllegalStateException when a rule decides what a person must
   */
  public Decision decide(Actor actor, CaseFile.UnderReview underReview, NewDecision decision) {
    return transactions.in(
        () -> {
          mayDecide(actor, underReview, decision, "case.decide");
          var unused = cases.lock(underReview.id());
          var after = cases.move(underReview, CaseState.DECIDED);
          workItems.cancel(after.id());
          offers.withdrawAll(after.id(), actor.name());
          var made = make(after.head(), decision, null);
          events.append(after.id(), EventType.DECIDED, actor);
          tasks.settle(TaskKind.REVIEW_CASE, after.id().toString(), actor);
          tasks.settle(TaskKind.GUARDIANS_DISAGREE, after.id().toString(), actor);
          return made;
        });
  }

  /**
   * Changes or corrects a decision (förvaltningslagen 36–38 §§): a new one takes its place, with
   * its own receipts and time to appeal.
   *
   * @param ground the paragraph that allows it, and why, in Swedish
   */
  public Decision replace(
      Actor.Staff staff, CaseFile.Decided decided, NewDecision decision, String ground) {
    if (ground.isBlank()) {
      throw new IllegalArgumentException("A change of a decision says why");
    }
    return transactions.in(
        () -> {
          mayDecide(staff, decided, decision, "case.changeDecision");
          var unused = cases.lock(decided.id());
          var old = decisions.validOf(decided.id()).orElseThrow(() -> new Stale("decision"));
          decisions.replace(old);
          var made = make(decided.head(), decision, old.id());
          events.append(
              decided.id(), EventType.DECISION_REPLACED, staff, null, Grounds.json(ground));
          return made;
        });
  }

  private Decision make(CaseHead head, NewDecision decision, @Nullable DecisionId replaces) {
    var id = DecisionId.random();
    decisions.insert(id, head, decision, decided(decision, replaces), clock.instant());
    jobs.plan(Job.PUBLISH_DECISION, id.toString());
    return decisions.find(id).orElseThrow();
  }

  private static DecisionRows.Decided decided(NewDecision decision, @Nullable DecisionId replaces) {
    return switch (decision.decidedBy()) {
      case NewDecision.ByOfficer(var name, var delegation) ->
          new DecisionRows.Decided(name, delegation, false, null, replaces);
      case NewDecision.ByOfficerElsewhere d ->
          new DecisionRows.Decided(d.name(), d.delegation(), false, null, replaces);
      case NewDecision.ByRule(var rule, var delegation, var version) ->
          new DecisionRows.Decided(rule, delegation, true, version, replaces);
    };
  }

  private void mayDecide(Actor actor, CaseFile caseFile, NewDecision decision, String action) {
    switch (actor) {
      case Actor.Staff staff when decision.decidedBy() instanceof NewDecision.ByOfficer ->
          access.check(staff, caseFile.id(), Permission.DECIDE, action);
      case Actor.Staff robot
          when decision.decidedBy() instanceof NewDecision.ByOfficerElsewhere -> {
        access.check(robot, caseFile.id(), Permission.DELIVER_DECISIONS, action);
        if (!robot.userId().equals(caseFile.head().officer())) {
          throw new AccessDenied(
              actor, action, CaseAccess.subject(caseFile.id()), "has not taken the case");
        }
      }
      case Actor.SystemJob job when decision.decidedBy() instanceof NewDecision.ByRule -> {
        access.check(job, caseFile.id(), action);
        ruleMayDecide(caseFile);
      }
      default ->
          throw new AccessDenied(
              actor, action, CaseAccess.subject(caseFile.id()), "not one who decides this way");
    }
  }

  /** What the rules themselves said of the route, whatever route the decision claims to have. */
  private boolean isForLegalityReview(CaseFile caseFile) {
    return jdbc.sql(
            """
            select coalesce(assessment ->> 'appealRoute', '') = 'LEGALITY_REVIEW'
              or exists (select 1 from work_item where case_id = case_file.id)
            from case_file where id = :case
            """)
        .param("case", caseFile.id().value())
        .query(Boolean.class)
        .single();
  }

  /** The gate has been asked before; this holds even when somebody forgot to. */
  private void ruleMayDecide(CaseFile caseFile) {
    automation.holdOn(caseFile.head().municipality(), caseFile.head().service());
    boolean questioned =
        jdbc.sql(
                """
                select exists (select 1 from reported_value
                  where case_id = :case and settled_at is null)
                """)
            .param("case", caseFile.id().value())
            .query(Boolean.class)
            .single();
    if (isForLegalityReview(caseFile)) {
      throw new IllegalStateException(
          "kommunallagen 6 kap. 38 §: a person must decide " + caseFile.head().number());
    }
    if (questioned || caseFile.head().isProtected() || caseFile.head().guardiansDisagree()) {
      throw new IllegalStateException("A person must decide " + caseFile.head().number());
    }
  }
}
