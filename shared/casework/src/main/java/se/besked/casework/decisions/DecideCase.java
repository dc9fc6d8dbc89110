package se.besked.casework.decisions;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.automation.AutomationRows;
import se.besked.casework.automation.AutomationStopped;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.PartiesNotConfirmed;
import se.besked.casework.decisions.MakeDecision.Circumstances;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.hearings.HearingCheck;
import se.besked.casework.hearings.NotHeard;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/** Decides a case under review. Only such a case can be given to it. */
@Component
public final class DecideCase {
  private static final String ACTION = "case.decide";

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final List<WhenDecided> whenDecided;
  private final Desk desk;
  private final CustodyGate custody;
  private final MakeDecision makeDecision;
  private final SecondReaders secondReaders;
  private final HearingCheck hearingCheck;
  private final Events events;
  private final StaffTasks tasks;
  private final AutomationRows automation;

  public DecideCase(
      JdbcClient jdbc,
      CaseRows cases,
      List<WhenDecided> whenDecided,
      Desk desk,
      CustodyGate custody,
      MakeDecision makeDecision,
      SecondReaders secondReaders,
      HearingCheck hearingCheck,
      Events events,
      StaffTasks tasks) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.whenDecided = whenDecided;
    this.desk = desk;
    this.custody = custody;
    this.makeDecision = makeDecision;
    this.secondReaders = secondReaders;
    this.hearingCheck = hearingCheck;
    this.events = events;
    this.tasks = tasks;
    this.automation = new AutomationRows(jdbc);
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
   * @throws AutomationStopped when a rule decides though that is switched off
   * @throws NotHeard when it goes against somebody who may still answer or was never asked
   * @throws PartiesNotConfirmed when custody has changed or cannot be confirmed, and no officer has
   *     said who is a party
   * @throws SecondReaderNeeded when somebody else must have proposed it
   * @throws IllegalStateException when a rule decides what a person must
   */
  public Decision decide(
      Actor actor, CaseFile.UnderReview underReview, NewDecision decision, Preparation before) {
    return desk.as(
        actor,
        underReview.id(),
        needed(actor, underReview, decision),
        ACTION,
        () -> {
          mayDecide(actor, underReview, decision);
          custody.forDecision(underReview.id());
          var now = cases.lock(underReview.id()).orElseThrow();
          if (now.head().version() != underReview.head().version()) {
            throw new Stale("case");
          }
          var how = circumstances(actor, underReview, decision, before);
          var after = cases.move(underReview, CaseState.DECIDED);
          var made = makeDecision.make(after.head(), decision, how);
          events.append(after.id(), EventType.DECIDED, actor);
          settle(after, actor);
          whenDecided.forEach(w -> w.decided(after.id(), actor));
          return made;
        });
  }

  private Circumstances circumstances(
      Actor actor, CaseFile.UnderReview file, NewDecision decision, Preparation before) {
    // Förvaltningslagen 25 §: a rule only grants in full, on what the applicant wrote and on what
    // the registers said, which the applicant was shown before sending and could question.
    if (!(actor instanceof Actor.Staff staff)) {
      return Circumstances.first(null, null);
    }
    if (decision.decidedBy() instanceof NewDecision.ByOfficerElsewhere) {
      return elsewhere(file, decision, before.hearing());
    }
    var rapporteur =
        secondReaders.rapporteur(
            staff.userId(), file.head(), decision.outcome(), before.proposal());
    if (decision.outcome() == DecisionOutcome.GRANT) {
      return Circumstances.first(rapporteur, null);
    }
    hearingCheck.require(file.id(), before.hearing(), null);
    return Circumstances.first(rapporteur, before.hearing());
  }

  /** Who else took part was settled there; whether the parties had their say is asked here too. */
  private Circumstances elsewhere(
      CaseFile.UnderReview file, NewDecision decision, Hearing hearing) {
    if (decision.outcome() == DecisionOutcome.GRANT) {
      return Circumstances.first(null, null);
    }
    hearingCheck.requireOfDecidedElsewhere(file.head(), hearing);
    return Circumstances.first(null, hearing);
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

  private void mayDecide(Actor actor, CaseFile caseFile, NewDecision decision) {
    switch (decision.decidedBy()) {
      case NewDecision.ByOfficer officer -> {}
      case NewDecision.ByOfficerElsewhere elsewhere -> {
        if (!actor.name().equals(caseFile.head().officer())) {
          throw new AccessDenied(
              actor, ACTION, Subject.of(caseFile.id()), "has not taken the case");
        }
      }
      case NewDecision.ByRule rule -> ruleMayDecide(caseFile, decision);
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
  private void ruleMayDecide(CaseFile caseFile, NewDecision decision) {
    if (decision.outcome() != DecisionOutcome.GRANT) {
      throw new IllegalStateException(
          "förvaltningslagen 25 §: a rule refuses nobody " + caseFile.head().number());
    }
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
    if (questioned || caseFile.head().isProtected() || caseFile.head().leftToPerson()) {
      throw new IllegalStateException("A person must decide " + caseFile.head().number());
    }
  }
}
