package se.besked.casework.cases;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Stale;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/** What happens to a case between its arrival and its decision. */
@Component
public final class ReviewCase {
  private final CaseRows cases;
  private final Parties parties;
  private final List<WhenWithdrawn> whenWithdrawn;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;

  public ReviewCase(
      CaseRows cases,
      Parties parties,
      List<WhenWithdrawn> whenWithdrawn,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    this.cases = cases;
    this.parties = parties;
    this.whenWithdrawn = whenWithdrawn;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
  }

  /**
   * Somebody begins to review: an officer, or the job that lets a rule decide.
   *
   * @throws Stale when a colleague was first
   */
  public CaseFile.UnderReview start(Actor actor, CaseFile.Received received) {
    return desk.as(
        actor,
        received.id(),
        Permission.CHANGE_STATUS,
        "case.startReview",
        () -> {
          mustHandle(actor, received, "case.startReview");
          var after = cases.move(received, CaseState.UNDER_REVIEW, withOfficer(actor));
          events.append(received.id(), EventType.REVIEW_STARTED, actor);
          return (CaseFile.UnderReview) after;
        });
  }

  /** A rule may not decide, so an officer must: leaves a task, once. */
  public void leaveToOfficer(Actor.SystemJob job, CaseFile caseFile, String why) {
    desk.as(
        job,
        caseFile.id(),
        "case.leaveToOfficer",
        () ->
            tasks.raise(
                TaskKind.REVIEW_CASE,
                caseFile.head().municipality(),
                caseFile.id(),
                caseFile.id().toString(),
                why,
                null));
  }

  /**
   * Asks the applicant to complete the application.
   *
   * @param asked what is missing, and that the application may otherwise not be examined
   *     (förvaltningslagen 20 §)
   */
  public CaseFile.AwaitingCompletion askCompletion(
      Actor.Staff staff, CaseFile.UnderReview underReview, String asked, LocalDate due) {
    if (asked.isBlank()) {
      throw new IllegalArgumentException("förvaltningslagen 20 §: say what is missing");
    }
    return desk.as(
        staff,
        underReview.id(),
        Permission.CHANGE_STATUS,
        "case.askCompletion",
        () -> {
          mustHandle(staff, underReview, "case.askCompletion");
          var after =
              cases.move(
                  underReview,
                  CaseState.AWAITING_COMPLETION,
                  new CaseRows.Change(staff.userId(), null, asked, due, null));
          events.append(underReview.id(), EventType.COMPLETION_ASKED, staff);
          parties.takingPart(underReview.id()).stream()
              .filter(p -> p.role() == Party.Role.APPLICANT)
              .forEach(
                  p ->
                      notices.aboutCase(
                          p.person(),
                          NoticeKind.COMPLETION_ASKED,
                          underReview.id(),
                          underReview.id() + "/" + after.head().version()));
          return (CaseFile.AwaitingCompletion) after;
        });
  }

  /** The completion has come, or the time for it has passed: the review goes on. */
  public CaseFile.UnderReview completed(Actor actor, CaseFile.AwaitingCompletion waiting) {
    return desk.as(
        actor,
        waiting.id(),
        Permission.CHANGE_STATUS,
        "case.completed",
        () -> {
          mustHandle(actor, waiting, "case.completed");
          var after = cases.move(waiting, CaseState.UNDER_REVIEW);
          events.append(waiting.id(), EventType.COMPLETED, actor);
          return (CaseFile.UnderReview) after;
        });
  }

  /**
   * The applicant takes the application back, or regrets a termination. A decided case cannot be,
   * nor one that somebody is entering in the business system; one that has been entered and still
   * waits, such as for an offer, is taken out of it again.
   *
   * @throws Stale when it has been decided, or otherwise changed, in between
   */
  public Withdrawal withdraw(Actor.Citizen applicant, CaseFile caseFile) {
    return desk.as(
        applicant,
        caseFile.id(),
        "case.withdraw",
        () -> {
          if (!isApplicant(applicant.person(), caseFile)) {
            throw new AccessDenied(
                applicant, "case.withdraw", Subject.of(caseFile.id()), "not the applicant");
          }
          var unused = cases.lock(caseFile.id());
          if (caseFile instanceof CaseFile.Registered) {
            return new Withdrawal.AlreadyRegistered();
          }
          if (whenWithdrawn.stream().anyMatch(w -> w.hinders(caseFile.id()))) {
            return new Withdrawal.BeingRegistered();
          }
          if (!CaseRows.allowed(caseFile.head().state(), CaseState.WITHDRAWN)
              || caseFile instanceof CaseFile.Frozen) {
            throw new Stale("case");
          }
          var after = (CaseFile.Withdrawn) cases.move(caseFile, CaseState.WITHDRAWN);
          whenWithdrawn.forEach(w -> w.withdrawn(after, "withdrawn", "{}"));
          events.append(caseFile.id(), EventType.WITHDRAWN, applicant);
          tasks.settle(TaskKind.REVIEW_CASE, caseFile.id().toString(), applicant);
          tasks.settle(TaskKind.GUARDIANS_DISAGREE, caseFile.id().toString(), applicant);
          return new Withdrawal.Done(after);
        });
  }

  private static boolean isApplicant(PersonId person, CaseFile caseFile) {
    return caseFile.head().applicant().equals(person);
  }

  /** An officer takes over a case under review, from a colleague or from nobody. */
  public CaseFile.UnderReview takeOver(Actor.Staff staff, CaseFile.UnderReview underReview) {
    return desk.as(
        staff,
        underReview.id(),
        Permission.WORK_ON_CASES,
        "case.takeOver",
        () -> {
          var after = cases.assign(underReview, staff.userId());
          events.assigned(underReview.id(), staff, staff.userId());
          return (CaseFile.UnderReview) after;
        });
  }

  /** A robot goes on with what it has begun itself, and with nothing of an officer's. */
  private static boolean isFreeOrOf(Actor.Staff robot, CaseFile caseFile) {
    return caseFile instanceof CaseFile.Received
        || robot.userId().equals(caseFile.head().officer());
  }

  private static CaseRows.Change withOfficer(Actor actor) {
    return new CaseRows.Change(
        actor instanceof Actor.Staff s ? s.userId() : null, null, null, null, null);
  }

  private static void mustHandle(Actor actor, CaseFile caseFile, String action) {
    boolean may =
        switch (actor) {
          case Actor.SystemJob job -> true;
          case Actor.Staff staff ->
              Permission.WORK_ON_CASES.givenTo(staff) || isFreeOrOf(staff, caseFile);
          case Actor.Citizen(var person) ->
              caseFile instanceof CaseFile.AwaitingCompletion && isApplicant(person, caseFile);
        };
    if (!may) {
      throw new AccessDenied(actor, action, Subject.of(caseFile.id()), "not the handler");
    }
  }
}
