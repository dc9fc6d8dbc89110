package se.besked.casework.appeals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Served;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.decisions.MakeDecision;
import se.besked.casework.decisions.NewDecision;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.AppealId;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

/** What staff do with an appeal: try its timeliness, hand it over, record what became of it. */
@Component
public final class Appeals {
  private final AppealRows appeals;
  private final AppealBundles bundles;
  private final DecisionRows decisions;
  private final MakeDecision makeDecision;
  private final CaseRows cases;
  private final Desk desk;
  private final Events events;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Served served;

  public Appeals(
      AppealRows appeals,
      AppealBundles bundles,
      DecisionRows decisions,
      MakeDecision makeDecision,
      CaseRows cases,
      Desk desk,
      Events events,
      StaffTasks tasks,
      Jobs jobs,
      Served served) {
    this.appeals = appeals;
    this.bundles = bundles;
    this.decisions = decisions;
    this.makeDecision = makeDecision;
    this.cases = cases;
    this.desk = desk;
    this.events = events;
    this.tasks = tasks;
    this.jobs = jobs;
    this.served = served;
  }

  /** The appeals in a case; a citizen sees their own, and what was decided of them once served. */
  public List<Appeal> of(Actor actor, CaseId caseId) {
    return desk.as(
        actor,
        caseId,
        Permission.READ_CASES,
        "case.appeals",
        () ->
            appeals.of(caseId).stream()
                .filter(a -> !(actor instanceof Actor.Citizen(var self)) || a.person().equals(self))
                .map(a -> actor instanceof Actor.Citizen ? untilServed(a) : a)
                .toList());
  }

  /**
   * A person finds the appeal in time, by the dates or since it was late because of wrong
   * instructions (förvaltningslagen 45 §).
   */
  public Appeal findTimely(Actor.Staff staff, AppealId id, String reasons) {
    return desk.as(
        staff,
        appeal(id),
        Permission.WORK_ON_CASES,
        "appeal.findTimely",
        appeal -> {
          var after = appeals.tried(appeal, Appeal.State.TIMELY, staff, reasons);
          var caseFile = cases.lock(appeal.caseId()).orElseThrow();
          if (caseFile instanceof CaseFile.Decided || caseFile instanceof CaseFile.Final) {
            var unused = cases.move(caseFile, CaseState.APPEALED);
          }
          events.append(appeal.caseId(), EventType.APPEAL_FOUND_TIMELY, staff);
          tasks.settle(TaskKind.TIMELINESS_CHECK, id.toString(), staff);
          raiseForward(after);
          return after;
        });
  }

  private void raiseForward(Appeal appeal) {
    tasks.raise(
        TaskKind.FORWARD_APPEAL,
        decisions.find(appeal.decision()).orElseThrow().municipality(),
        appeal.caseId(),
        appeal.id().toString(),
        "Lämna över överklagandet med alla handlingar skyndsamt.",
        null);
  }

  /**
   * A person dismisses a late appeal. Only an administrative appeal, and only when the dates say
   * that it is late. The dismissal is a decision of its own, given to who appealed, with its own
   * letter and time to appeal.
   *
   * @param dismissal avvisning with its reasons, appealed by förvaltningsbesvär
   */
  public Appeal dismissAsLate(Actor.Staff staff, AppealId id, NewDecision dismissal) {
    return desk.as(
        staff,
        appeal(id),
        Permission.DECIDE,
        "appeal.dismiss",
        appeal -> {
          if (dismissal.outcome() != DecisionOutcome.DISMISS
              || dismissal.appealRoute() != AppealRoute.ADMINISTRATIVE_APPEAL) {
            throw new IllegalArgumentException(
                "förvaltningslagen 45 §: a dismissal, and appealable");
          }
          if (route(appeal) == AppealRoute.LEGALITY_REVIEW) {
            throw new IllegalStateException(
                "kommunallagen 13 kap.: the court tries whether a legality review is in time");
          }
          if (appeal.timeliness() != Timeliness.LATE) {
            throw new IllegalStateException("An appeal that is not late cannot be dismissed so");
          }
          var head = cases.lock(appeal.caseId()).orElseThrow().head();
          var after = appeals.tried(appeal, Appeal.State.DISMISSED, staff, dismissal.reasonsText());
          var made =
              makeDecision.make(
                  head,
                  dismissal,
                  MakeDecision.Circumstances.beside(DecisionSubject.APPEAL, appeal.person()));
          appeals.dismissedBy(after, made.id());
          events.append(appeal.caseId(), EventType.APPEAL_DISMISSED, staff, appeal.person(), "{}");
          tasks.settle(TaskKind.TIMELINESS_CHECK, id.toString(), staff);
          jobs.plan(Job.CLOSE_APPEAL_WINDOW, appeal.caseId() + "/dismissed/" + id);
          return appeals.find(id).orElseThrow();
        });
  }

  /**
   * Hands the appeal over with all documents of the case, which are kept as they were. An
   * administrative appeal must have been found in time first.
   *
   * @param to the court or board, e.g. {@code "Förvaltningsrätten"}
   * @throws Stale when it is not in a state to be handed over
   */
  public Appeal forward(Actor.Staff staff, AppealId id, String to, HandedOver documents) {
    if (to.isBlank()) {
      throw new IllegalArgumentException("An appeal is handed over to somebody");
    }
    return desk.as(
        staff,
        appeal(id),
        Permission.WORK_ON_CASES,
        "appeal.forward",
        appeal -> {
          if (route(appeal) == AppealRoute.ADMINISTRATIVE_APPEAL
              && appeal.state() != Appeal.State.TIMELY) {
            throw new Stale("appeal");
          }
          var after = appeals.forwarded(appeal, staff, to);
          bundles.keep(after, staff, documents);
          events.append(appeal.caseId(), EventType.APPEAL_FORWARDED, staff);
          tasks.settle(TaskKind.FORWARD_APPEAL, id.toString(), staff);
          return after;
        });
  }

  /** What was handed over with it, once it has been. */
  public Optional<HandedOver.Kept> handedOver(Actor.Staff staff, AppealId id) {
    return desk.as(
        staff,
        appeal(id),
        Permission.READ_CASES,
        "appeal.handedOver",
        appeal -> bundles.of(appeal));
  }

  /** The very file that was handed over. */
  public Optional<byte[]> bundle(Actor.Staff staff, AppealId id) {
    return desk.as(
        staff, appeal(id), Permission.READ_CASES, "appeal.bundle", appeal -> bundles.file(appeal));
  }

  /** The court or board has spoken with final force. When none is open, the case may be final. */
  public Appeal conclude(Actor.Staff staff, AppealId id, String outcome) {
    return desk.as(
        staff,
        appeal(id),
        Permission.WORK_ON_CASES,
        "appeal.conclude",
        appeal -> {
          var caseFile = cases.lock(appeal.caseId()).orElseThrow();
          var after = appeals.concluded(appeal, outcome);
          events.append(appeal.caseId(), EventType.APPEAL_CONCLUDED, staff);
          if (caseFile instanceof CaseFile.Appealed && !appeals.anyOpen(appeal.caseId())) {
            var unused = cases.move(caseFile, CaseState.DECIDED);
            jobs.plan(Job.CLOSE_APPEAL_WINDOW, appeal.caseId() + "/concluded/" + id);
          }
          return after;
        });
  }

  /** That it was dismissed is for the dismissal to say. */
  private Appeal untilServed(Appeal appeal) {
    return appeal.state() == Appeal.State.DISMISSED
            && !served.on(appeal.person(), appeals.dismissal(appeal.id()).orElse(null))
        ? appeal.in(Appeal.State.RECEIVED)
        : appeal;
  }

  private AppealRoute route(Appeal appeal) {
    return decisions.find(appeal.decision()).orElseThrow().appealRoute();
  }

  private Filed<Appeal> appeal(AppealId id) {
    return Filed.in(Appeal::caseId, Subject.of("appeal", id.value()), () -> appeals.find(id));
  }
}
