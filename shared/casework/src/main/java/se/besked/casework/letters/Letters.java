package se.besked.casework.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.LetterId;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/**
 * The letters that staff print and post, and those that went by digital post. Letters of protected
 * cases are in a list of their own that nobody but the restricted group sees.
 */
@Component
public final class Letters {
  private final LetterRows letters;
  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final Desk desk;
  private final Events events;
  private final StaffTasks tasks;
  private final Clock clock;

  Letters(
      LetterRows letters,
      DecisionRows decisions,
      DecisionDocuments documents,
      Desk desk,
      Events events,
      StaffTasks tasks,
      Clock clock) {
    this.letters = letters;
    this.decisions = decisions;
    this.documents = documents;
    this.desk = desk;
    this.events = events;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Letters in one state.
   *
   * @param forwarded those that go by way of the Tax Agency, for the restricted group alone
   */
  public List<Letter> list(Actor.Staff staff, Letter.State state, boolean forwarded, int atMost) {
    var list = Subject.list(forwarded ? "forwardedLetter" : "letter");
    return desk.as(
        staff,
        list,
        Permission.SEND_LETTERS,
        "letter.list",
        () -> {
          if (!staff.has(forwarded ? Role.PROTECTED_CASES : Role.OFFICER)) {
            throw new AccessDenied(staff, "letter.list", list, "not the handler");
          }

          return letters.inState(staff.municipality(), state, forwarded, atMost);
        });
  }

  public Letter get(Actor.Staff staff, LetterId id) {
    return letIn(staff, id, "letter.read", letter -> letter);
  }

  private <R> R letIn(Actor.Staff staff, LetterId id, String action, Function<Letter, R> work) {
    return desk.as(
        staff,
        letter(id),
        Permission.SEND_LETTERS,
        action,
        letter -> {
          if (letter.forwarded() && !staff.has(Role.PROTECTED_CASES)) {
            throw new AccessDenied(staff, action, subject(id), "forwarded");
          }
          return work.apply(letter);
        });
  }

  private Filed<Letter> letter(LetterId id) {
    return Filed.in(Letter::caseId, subject(id), () -> letters.find(id))
        .orElse(AccessDenied::new, "absent");
  }

  private static Subject subject(LetterId id) {
    return Subject.of("letter", id.value());
  }

  /** The decision to be printed; that it was taken out is kept. Empty unless it is to be posted. */
  public Optional<byte[]> print(Actor.Staff staff, LetterId id) {
    return letIn(
        staff,
        id,
        "letter.print",
        letter -> {
          if (letter.state() != Letter.State.TO_POST) {
            return Optional.empty();
          }
          letters.printed(letter, staff.userId());
          return documents.letter(decisions.find(letter.decision()).orElseThrow(), letter.person());
        });
  }

  /**
   * It has been handed to the post.
   *
   * @param on the day; not one that has not come, nor one before the letter
   * @return false when a colleague was first
   */
  public boolean posted(Actor.Staff staff, LetterId id, LocalDate on) {
    return letIn(
        staff,
        id,
        "letter.posted",
        letter -> {
          if (on.isAfter(Sql.day(clock.instant())) || on.isBefore(Sql.day(letter.plannedAt()))) {
            throw new IllegalArgumentException("Välj en dag från beslutsdagen till och med i dag.");
          }
          if (!letters.posted(letter, on, staff.userId())) {
            return false;
          }
          events.append(letter.caseId(), EventType.LETTER_POSTED, staff, letter.person(), "{}");
          tasks.settle(TaskKind.SEND_BY_POST, id.toString(), staff);
          return true;
        });
  }

  /** It need not be posted: the person has been reached, or will be, in another way. */
  public boolean cancel(Actor.Staff staff, LetterId id) {
    return letIn(
        staff,
        id,
        "letter.cancel",
        letter -> {
          if (letter.state() != Letter.State.TO_POST
              || !letters.move(letter, Letter.State.CANCELLED, letter.forwarded(), null)) {
            return false;
          }
          tasks.settle(TaskKind.SEND_BY_POST, id.toString(), staff);
          return true;
        });
  }

  /** Somebody was found to be protected when it was to be printed. */
  public void forward(Actor.SystemJob job, LetterId id) {
    desk.as(
        job,
        subject(id),
        "letter.forward",
        () -> {
          var letter = letters.find(id).orElseThrow();
          if (letter.state() == Letter.State.TO_POST) {
            var unused = letters.move(letter, Letter.State.TO_POST, true, null);
          }
        });
  }

  /** The one it was to has lost custody since. */
  public void noPart(Actor.SystemJob job, LetterId id) {
    desk.as(
        job,
        subject(id),
        "letter.noPart",
        () -> {
          var letter = letters.find(id).orElseThrow();
          if (letter.state() == Letter.State.TO_POST
              && letters.move(letter, Letter.State.CANCELLED, letter.forwarded(), null)) {
            tasks.settle(TaskKind.SEND_BY_POST, id.toString(), job);
          }
        });
  }

  /** What hinders it from being posted, for those who print. */
  public void hinder(Actor.SystemJob job, LetterId id, String sentence) {
    desk.as(
        job,
        subject(id),
        "letter.hinder",
        () -> {
          var letter = letters.find(id).orElseThrow();
          if (letter.state() == Letter.State.TO_POST) {
            var unused = letters.move(letter, Letter.State.TO_POST, letter.forwarded(), sentence);
          }
        });
  }
}
