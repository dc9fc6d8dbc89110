package se.besked.casework.queue;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.CaseScope;
import se.besked.casework.access.Desk;
import se.besked.casework.access.NoSuchCase;
import se.besked.casework.access.Permission;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.people.NumbersInText;

/**
 * Who has a case: take it, hand it over, give it back, leave a task beside it. One case, one
 * transaction; many at once are so many calls, each with its own answer.
 */
@Component
public final class WorkOnCases {
  private final CaseRows cases;
  private final ReviewCase reviewCase;
  private final Desk desk;
  private final Colleagues colleagues;
  private final Events events;
  private final StaffTasks tasks;

  public WorkOnCases(
      CaseRows cases,
      ReviewCase reviewCase,
      Desk desk,
      Colleagues colleagues,
      Events events,
      StaffTasks tasks) {
    this.cases = cases;
    this.reviewCase = reviewCase;
    this.desk = desk;
    this.colleagues = colleagues;
    this.events = events;
    this.tasks = tasks;
  }

  /**
   * Takes a case that nobody has; one that has just arrived is under review from then on.
   *
   * @throws NoSuchCase when there is none that the officer may know of
   * @throws AccessDenied when the officer may not work with it
   */
  public Assigned claim(Actor.Staff staff, CaseId id) {
    return desk.as(
        staff,
        cases.held(id),
        Permission.WORK_ON_CASES,
        "case.claim",
        file -> {
          var officer = file.head().officer();
          if (officer != null) {
            return officer.equals(staff.userId()) ? Assigned.MINE_ALREADY : Assigned.TAKEN;
          }
          return give(staff, file, staff.userId());
        });
  }

  /** Gives a case, the officer's own or anybody's, to a colleague who may work with it. */
  public Assigned handOver(Actor.Staff staff, CaseId id, String colleague) {
    return desk.as(
        staff,
        cases.held(id),
        Permission.WORK_ON_CASES,
        "case.handOver",
        file -> {
          var head = file.head();
          if (colleague.equals(head.officer())) {
            return Assigned.THEIRS_ALREADY;
          }
          // Every case of a kind is alike to those who work with cases: no unit is looked at.
          var scope = new CaseScope(head.municipality(), head.isProtected(), Set.of());
          var may =
              colleagues
                  .find(staff.municipality(), colleague)
                  .filter(c -> Permission.WORK_ON_CASES.on(c.actor(), scope));
          return may.isEmpty() ? Assigned.COLLEAGUE_MAY_NOT : give(staff, file, colleague);
        });
  }

  /** Puts the officer's own case back for anybody to take. */
  public Assigned release(Actor.Staff staff, CaseId id) {
    return desk.as(
        staff,
        cases.held(id),
        Permission.WORK_ON_CASES,
        "case.release",
        file -> {
          var officer = file.head().officer();
          if (officer == null) {
            return Assigned.NOBODYS_ALREADY;
          }
          if (!officer.equals(staff.userId())) {
            return Assigned.TAKEN;
          }
          if (!canBeGiven(file)) {
            return Assigned.NOT_NOW;
          }
          var unused = cases.assign(file, null);
          events.append(id, EventType.RELEASED, staff);
          return Assigned.DONE;
        });
  }

  /**
   * Leaves a task for the colleagues beside the case.
   *
   * @param text a sentence without personal numbers
   */
  public Assigned addTask(Actor.Staff staff, CaseId id, String text, @Nullable LocalDate due) {
    return desk.as(
        staff,
        cases.held(id),
        Permission.WORK_ON_CASES,
        "case.addTask",
        file -> {
          if (text.isBlank() || NumbersInText.isIn(text)) {
            throw new IllegalArgumentException("A task has a text without personal numbers");
          }
          tasks.raise(
              TaskKind.INTERNAL,
              file.head().municipality(),
              id,
              UUID.randomUUID().toString(),
              text.strip(),
              due);
          return Assigned.DONE;
        });
  }

  private Assigned give(Actor.Staff staff, CaseFile file, String officer) {
    if (!canBeGiven(file)) {
      return Assigned.NOT_NOW;
    }
    CaseFile now = file instanceof CaseFile.Received r ? reviewCase.start(staff, r) : file;
    if (!officer.equals(now.head().officer())) {
      var unused = cases.assign(now, officer);
    }
    events.assigned(file.id(), staff, officer);
    return Assigned.DONE;
  }

  private static boolean canBeGiven(CaseFile file) {
    return switch (file) {
      case CaseFile.Received f -> true;
      case CaseFile.UnderReview f -> true;
      case CaseFile.AwaitingCompletion f -> true;
      case CaseFile.Decided f -> true;
      case CaseFile.Appealed f -> true;
      case CaseFile.AwaitingCoGuardian f -> false;
      case CaseFile.Frozen f -> false;
      case CaseFile.Registered f -> false;
      case CaseFile.Final f -> false;
      case CaseFile.Withdrawn f -> false;
    };
  }
}
