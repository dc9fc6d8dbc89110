package se.besked.casework.protection;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.casework.offers.SettleOffer;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.casework.workitems.WorkItemRows;

/**
 * Somebody's identity was protected after the case began: it stops, vanishes for everybody but the
 * restricted group, and the logins of those in it end.
 */
@Component
public final class FreezeCase {
  private final CaseRows cases;
  private final Desk desk;
  private final WorkItemRows workItems;
  private final SettleOffer offers;
  private final Logins logins;
  private final Notices notices;
  private final Events events;
  private final StaffTasks tasks;
  private final Jobs jobs;

  public FreezeCase(
      CaseRows cases,
      Desk desk,
      WorkItemRows workItems,
      SettleOffer offers,
      Logins logins,
      Notices notices,
      Events events,
      StaffTasks tasks,
      Jobs jobs) {
    this.cases = cases;
    this.desk = desk;
    this.workItems = workItems;
    this.offers = offers;
    this.logins = logins;
    this.notices = notices;
    this.events = events;
    this.tasks = tasks;
    this.jobs = jobs;
  }

  /**
   * Freezes. A second time ends logins again and changes nothing else.
   *
   * @param endLoginsOf everybody who may have the case on a screen
   */
  public CaseFile.Frozen freeze(Actor.SystemJob job, CaseId id, Set<PersonId> endLoginsOf) {
    return desk.as(
        job,
        id,
        "case.freeze",
        () -> {
          endLoginsOf.forEach(p -> logins.endAllOf(p, job));
          var caseFile = cases.lock(id).orElseThrow();
          if (caseFile instanceof CaseFile.Frozen already) {
            return already;
          }
          var frozen =
              cases.move(
                  caseFile,
                  CaseState.FROZEN,
                  new CaseRows.Change(null, null, null, null, resumesAs(caseFile)));
          workItems.freeze(id);
          offers.leaveToPerson(id, job);
          notices.cancelAbout(id);
          events.append(id, EventType.FROZEN, job);
          tasks.raise(
              TaskKind.PROTECTED_IDENTITY,
              caseFile.head().municipality(),
              id,
              id.toString(),
              "Någon i ärendet har fått skyddade personuppgifter. Ta över ärendet.",
              null);
          return (CaseFile.Frozen) frozen;
        });
  }

  /**
   * The same for a case that is still open to ordinary handling; one that the restricted group has
   * taken on stays theirs.
   *
   * @return whether it was open
   */
  public boolean freezeUnlessClosed(Actor.SystemJob job, CaseId id, Set<PersonId> endLoginsOf) {
    return desk.whole(
        () -> {
          if (cases.lock(id).orElseThrow().head().isProtected()) {
            return false;
          }
          var unused = freeze(job, id, endLoginsOf);
          return true;
        });
  }

  /**
   * Nobody in it is protected any longer: ordinary handling goes on. Only what the restricted group
   * has taken on can be opened; who may was checked before.
   */
  public void open(Actor.Staff staff, CaseId id) {
    desk.as(
        staff,
        id,
        Permission.RESUME_PROTECTED,
        "case.open",
        () -> {
          cases.open(cases.lock(id).orElseThrow());
          events.append(id, EventType.PROTECTION_ENDED, staff);
        });
  }

  /** Before a decision, a person goes on reviewing: no rule decides in a protected case. */
  private static CaseState resumesAs(CaseFile caseFile) {
    return switch (caseFile) {
      case CaseFile.AwaitingCoGuardian c -> CaseState.UNDER_REVIEW;
      case CaseFile.Received c -> CaseState.UNDER_REVIEW;
      case CaseFile.UnderReview c -> CaseState.UNDER_REVIEW;
      case CaseFile.AwaitingCompletion c -> CaseState.UNDER_REVIEW;
      case CaseFile.Registered c -> CaseState.REGISTERED;
      case CaseFile.Decided c -> CaseState.DECIDED;
      case CaseFile.Appealed c -> CaseState.APPEALED;
      case CaseFile.Final c -> CaseState.FINAL;
      case CaseFile.Withdrawn c -> CaseState.WITHDRAWN;
      case CaseFile.Frozen(var head, var resumesAs) -> resumesAs;
    };
  }

  /** The restricted group takes the case on, by hand. It stays protected. */
  public CaseFile resume(Actor.Staff staff, CaseFile.Frozen frozen) {
    return desk.as(
        staff,
        frozen.id(),
        Permission.RESUME_PROTECTED,
        "case.resume",
        () -> {
          var after =
              cases.move(
                  frozen,
                  frozen.resumesAs(),
                  new CaseRows.Change(staff.userId(), null, null, null, null));
          workItems.resume(frozen.id());
          events.append(frozen.id(), EventType.RESUMED, staff);
          jobs.plan(Job.CLOSE_APPEAL_WINDOW, frozen.id() + "/resumed/" + after.head().version());
          tasks.settle(TaskKind.PROTECTED_IDENTITY, frozen.id().toString(), staff);
          return after;
        });
  }
}
