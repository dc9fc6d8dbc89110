package se.besked.casework.letters;

import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.LetterId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;

/**
 * Decisions on paper, with a receipt to send back, for who has not confirmed them. Once for each
 * person, and not where a paper letter already waits or has gone.
 */
@Component
public final class UnreadLetters {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("unread-decisions");

  private final LetterRows letters;
  private final Parties parties;
  private final StaffTasks tasks;

  UnreadLetters(LetterRows letters, Parties parties, StaffTasks tasks) {
    this.letters = letters;
    this.parties = parties;
    this.tasks = tasks;
  }

  /** In the transaction at hand, for a person who has had the time to read and has not. */
  public void plan(Decision decision, PersonId person) {
    if (parties.takingPart(decision.caseId()).stream()
        .map(Party::person)
        .noneMatch(person::equals)) {
      return;
    }
    var before = letters.of(decision.id(), person);
    if (before.stream().anyMatch(l -> l.state() == Letter.State.TO_POST)) {
      return;
    }
    if (before.stream().anyMatch(l -> l.state() == Letter.State.POSTED)) {
      ask(decision, decision.id() + "/" + person, "Ett brev är postat. Delge på annat sätt.");
      return;
    }
    before.stream().filter(l -> l.state() == Letter.State.QUEUED).forEach(this::instead);
    var id = LetterId.random();
    if (letters.insert(id, decision, person, Letter.Reason.UNREAD, Letter.State.TO_POST, false)) {
      ask(
          decision,
          id.toString(),
          "Skriv ut och posta beslutet med delgivningskvitto, det ligger under Brev.");
    }
  }

  /** It has been tried for long enough; its job then finds nothing to send. */
  private void instead(Letter queued) {
    var unused = letters.move(queued, Letter.State.CANCELLED, false, null);
  }

  private void ask(Decision decision, String cause, String what) {
    tasks.raise(
        TaskKind.SEND_BY_POST,
        decision.municipality(),
        decision.caseId(),
        cause,
        "En part har inte tagit del av beslutet. " + what,
        null);
  }

  /** The person has confirmed after all: what has not gone need not. */
  public void confirmed(Decision decision, PersonId person) {
    for (var letter : letters.of(decision.id(), person)) {
      if (letter.reason() == Letter.Reason.UNREAD
          && letter.state() == Letter.State.TO_POST
          && letters.move(letter, Letter.State.CANCELLED, letter.forwarded(), null)) {
        tasks.settle(TaskKind.SEND_BY_POST, letter.id().toString(), JOB);
      }
    }
  }
}
