package se.besked.casework.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.besked.casework.access.AccessDenied;
import se.besked.casework.access.Actor;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
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
  private final CaseAccess access;
  private final Events events;
  private final StaffTasks tasks;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  Letters(
      LetterRows letters,
      DecisionRows decisions,
      DecisionDocuments documents,
      CaseAccess access,
      Events events,
      StaffTasks tasks,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.letters = letters;
    this.decisions = decisions;
    this.documents = documents;
    this.access = access;
    this.events = events;
    this.tasks = tasks;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Letters in one state.
   *
   * @param forwarded those that go by way of the Tax Agency, for the restricted group alone
   */
  public List<Letter> list(Actor.Staff staff, Letter.State state, boolean forwarded, int atMost) {
    return transactions.in(
        () -> {
          var list = Subject.list(forwarded ? "forwardedLetter" : "letter");
          if (!staff.has(forwarded ? Role.PROTECTED_CASES : Role.OFFICER)) {
            throw new AccessDenied(staff, "letter.list", list, "not the handler");
          }
          audit.allowed(staff, "letter.list", list);
          return letters.inState(staff.municipality(), state, forwarded, atMost);
        });
  }

  public Letter get(Actor.Staff staff, LetterId id) {
    return transactions.in(() -> checked(staff, id, "letter.read"));
  }

  private Letter checked(Actor.Staff staff, LetterId id, String action) {
    var letter =
        letters
            .find(id)
            .orElseThrow(
                () -> new AccessDenied(staff, action, Subject.of("letter", id.value()), "absent"));
    access.check(staff, letter.caseId(), Permission.SEND_LETTERS, action);
    if (letter.forwarded() && !staff.has(Role.PROTECTED_CASES)) {
      throw new AccessDenied(staff, action, Subject.of("letter", id.value()), "forwarded");
    }
    return letter;
  }

  /** The decision to be printed; that it was taken out is kept. Empty unless it is to be posted. */
  public Optional<byte[]> print(Actor.Staff staff, LetterId id) {
    return transactions.in(
        () -> {
          var letter = checked(staff, id, "letter.print");
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
    return transactions.in(
        () -> {
          var letter = checked(staff, id, "letter.posted");
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
    return transactions.in(
        () -> {
          var letter = checked(staff, id, "letter.cancel");
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
    transactions.run(
        () -> {
          var letter = letters.find(id).orElseThrow();
          audit.allowed(job, "letter.forward", Subject.of("letter", id.value()));
          if (letter.state() == Letter.State.TO_POST) {
            var unused = letters.move(letter, Letter.State.TO_POST, true, null);
          }
        });
  }

  /** The one it was to has lost custody since. */
  public void noPart(Actor.SystemJob job, LetterId id) {
    transactions.run(
        () -> {
          var letter = letters.find(id).orElseThrow();
          audit.allowed(job, "letter.noPart", Subject.of("letter", id.value()));
          if (letter.state() == Letter.State.TO_POST
              && letters.move(letter, Letter.State.CANCELLED, letter.forwarded(), null)) {
            tasks.settle(TaskKind.SEND_BY_POST, id.toString(), job);
          }
        });
  }

  /** What hinders it from being posted, for those who print. */
  public void hinder(Actor.SystemJob job, LetterId id, String sentence) {
    transactions.run(
        () -> {
          var letter = letters.find(id).orElseThrow();
          audit.allowed(job, "letter.hinder", Subject.of("letter", id.value()));
          if (letter.state() == Letter.State.TO_POST) {
            var unused = letters.move(letter, Letter.State.TO_POST, letter.forwarded(), sentence);
          }
        });
  }
}
