package se.besked.casework.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.automation.CaseGate;
import se.besked.casework.automation.Considered;
import se.besked.casework.automation.PersonMustDecide;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/** Decides a case under review. Only such a case can be given to it. */
@Component
public final class DecideCase {
  private static final String ACTION = "case.decide";

  private final CaseRows cases;
  private final List<WhenDecided> whenDecided;
  private final Desk desk;
  private final CaseGate gate;
  private final ReadyToDecide ready;
  private final MakeDecision makeDecision;
  private final Events events;
  private final StaffTasks tasks;

  public DecideCase(
      CaseRows cases,
      List<WhenDecided> whenDecided,
      Desk desk,
      CaseGate gate,
      ReadyToDecide ready,
      MakeDecision makeDecision,
      Events events,
      StaffTasks tasks) {
    this.cases = cases;
    this.whenDecided = whenDecided;
    this.desk = desk;
    this.gate = gate;
    this.ready = ready;
    this.makeDecision = makeDecision;
    this.events = events;
    this.tasks = tasks;
  }

  /**
   * Decides as {@link #decide(Actor, CaseFile.UnderReview, NewDecision, Preparation)} when the
   * parties were heard in the case, if they must be, and no second person takes part.
   */
  public Decision decide(Actor actor, CaseFile.UnderReview underReview, NewDecision decision) {
    return decide(actor, underReview, decision, Preparation.USUAL);
  }

  /**
   * Decides. The letter and the publication follow by job.
   *
   * @param actor staff with {@link Role#DECISION_MAKER} for a decision by an officer; a job for a
   *     decision by a rule
   * @throws Stale when a colleague decided first, or the case changed otherwise
   * @throws PersonMustDecide when a rule decides what the gate leaves to a person
   * @throws NotHeard when it goes against somebody who may still answer or was never asked
   * @throws PartiesNotConfirmed when custody has changed or cannot be confirmed, and no officer has
   *     said who is a party
   * @throws SecondReaderNeeded when somebody else must have proposed it
   */
  public Decision decide(
      Actor actor, CaseFile.UnderReview underReview, NewDecision decision, Preparation before) {
    return decide(actor, underReview, decision, before, null);
  }

  /**
   * A rule decides what a job has just considered: the gate is asked once more, over what may have
   * changed since, and no register is asked twice.
   *
   * @throws PersonMustDecide when the gate leaves it to a person now
   * @throws Stale when the case has changed since
   * @throws PartiesNotConfirmed when an officer must say first who is a party
   */
  public Decision byRule(
      Actor.SystemJob job,
      CaseFile.UnderReview underReview,
      NewDecision decision,
      Considered considered) {
    return decide(job, underReview, decision, Preparation.USUAL, considered);
  }

  private Decision decide(
      Actor actor,
      CaseFile.UnderReview underReview,
      NewDecision decision,
      Preparation before,
      @Nullable Considered considered) {
    return desk.as(
        actor,
        underReview.id(),
        needed(actor, underReview, decision),
        ACTION,
        () -> {
          requireTaken(actor, underReview, decision);
          var since = considered == null ? null : considered.since();
          var how = ready.first(actor, underReview, decision, before, since);
          if (actor instanceof Actor.SystemJob job) {
            var now = cases.find(underReview.id()).orElseThrow();
            ruleMayDecide(job, now.head(), decision, considered);
          }
          var after = cases.move(underReview, CaseState.DECIDED);
          var made = makeDecision.make(after.head(), decision, how);
          events.append(after.id(), EventType.DECIDED, actor);
          settle(after, actor);
          whenDecided.forEach(w -> w.decided(after.id(), actor));
          return made;
        });
  }

  private void settle(CaseFile decided, Actor actor) {
    tasks.settle(TaskKind.REVIEW_CASE, decided.id().toString(), actor);
    tasks.settle(TaskKind.GUARDIANS_DISAGREE, decided.id().toString(), actor);
    for (var kind :
        List.of(
            TaskKind.AFTER_COMMUNICATION,
            TaskKind.COMMUNICATION_ANSWERED,
            TaskKind.PROPOSAL_RETURNED,
            TaskKind.DELAY_REQUEST)) {
      tasks.settle(kind, decided.id(), actor);
    }
  }

  /** Of whoever decides this way; a rule decides by a job, which no permission is given to. */
  private Permission needed(Actor actor, CaseFile caseFile, NewDecision decision) {
    return switch (actor) {
      case Actor.Staff staff when decision.decidedBy() instanceof NewDecision.ByOfficer ->
          Permission.DECIDE;
      case Actor.Staff robot when decision.decidedBy() instanceof NewDecision.ByOfficerElsewhere ->
          Permission.DELIVER_DECISIONS;
      case Actor.SystemJob job when decision.decidedBy() instanceof NewDecision.ByRule ->
          Permission.DECIDE;
      default ->
          throw desk.refuse(
              actor, ACTION, Subject.of(caseFile.id()), "not one who decides this way");
    };
  }

  /** A robot hands in only for the case that it has taken. */
  private static void requireTaken(Actor actor, CaseFile caseFile, NewDecision decision) {
    if (decision.decidedBy() instanceof NewDecision.ByOfficerElsewhere
        && !actor.name().equals(caseFile.head().officer())) {
      throw new AccessDenied(actor, ACTION, Subject.of(caseFile.id()), "has not taken the case");
    }
  }

  /** The gate has been asked before; this holds even when somebody forgot to. */
  private void ruleMayDecide(
      Actor.SystemJob job, CaseHead head, NewDecision decision, @Nullable Considered considered) {
    if (decision.outcome() != DecisionOutcome.GRANT) {
      throw new IllegalStateException(
          "förvaltningslagen 25 §: a rule refuses nobody " + head.number());
    }
    gate.requireOpen(job, head, considered);
  }
}
