package se.besked.casework.letters;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionDocuments;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.LetterId;
import se.besked.casework.people.Persons;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.post.DigitalLetter;
import se.besked.kernel.post.DigitalPost;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.post.PostDelivery;
import se.besked.kernel.registers.IntegrationFailure;

/**
 * Delivers one letter to the person's digital mailbox, or puts it in the list of those to be
 * printed. Registers and operators are asked outside of any transaction.
 *
 * <p>A process that is killed between the operator's doing and our writing finds an attempt without
 * an end. The same bytes go again under the same message id, which is the letter's own: an operator
 * tells the second from the first, and no letter is lost.
 */
public final class SendLetter {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("send-letter");

  private final LetterRows letters;
  private final Parties parties;
  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final Persons persons;
  private final Events events;
  private final StaffTasks tasks;
  private final Desk desk;
  private final Clock clock;
  private final Outside outside;
  private final int attempts;

  SendLetter(
      LetterRows letters,
      Parties parties,
      DecisionRows decisions,
      DecisionDocuments documents,
      Persons persons,
      Events events,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      Outside outside,
      int attempts) {
    this.letters = letters;
    this.parties = parties;
    this.decisions = decisions;
    this.documents = documents;
    this.persons = persons;
    this.events = events;
    this.tasks = tasks;
    this.desk = desk;
    this.clock = clock;
    this.outside = outside;
    this.attempts = attempts;
  }

  /**
   * Whom it asks.
   *
   * @param digitalPost gives null in an installation without digital post
   */
  record Outside(
      Supplier<@Nullable Recipients> recipients, Supplier<@Nullable DigitalPost> digitalPost) {}

  /** Tells the scheduler to come back. */
  public static final class NotYetSent extends RuntimeException {
    NotYetSent(String reason) {
      super(reason);
    }
  }

  /**
   * Tries once.
   *
   * @throws NotYetSent when it could not be delivered now; the job comes back
   */
  public void send(LetterId id) {
    var letter = letters.find(id).orElseThrow();
    if (letter.state() != Letter.State.QUEUED) {
      return;
    }
    var decision = decisions.find(letter.decision()).orElseThrow();
    if (letter.forwarded()) {
      toPost(letter, true, null);
    } else if (isNeedless(letter, decision)) {
      desk.whole(() -> letters.move(letter, Letter.State.CANCELLED, false, null));
    } else {
      try {
        ask(letter, decision);
      } catch (Recipients.NobodyCanSay notNow) {
        // Without an answer it goes nowhere, on paper neither.
        throw new NotYetSent("custody: " + notNow.why().code());
      } catch (IntegrationFailure notNow) {
        later(letter, notNow.supplier() + ": " + notNow.code());
      }
    }
  }

  private boolean isNeedless(Letter letter, Decision decision) {
    return letter.received()
        || !decision.isValid()
        || parties.takingPart(letter.caseId()).stream()
            .map(Party::person)
            .noneMatch(letter.person()::equals);
  }

  private void ask(Letter letter, Decision decision) {
    var recipients = outside.recipients().get();
    if (recipients == null) {
      // Nothing leaves for a mailbox before somebody has looked whether it may.
      toPost(letter, false, null);
      return;
    }
    switch (recipients.find(letter.caseId(), letter.person())) {
      case Recipients.Recipient.Protected() -> toPost(letter, true, null);
      case Recipients.Recipient.Gone() -> toPost(letter, false, Sentences.GONE);
      case Recipients.Recipient.NoPart() ->
          desk.whole(() -> letters.move(letter, Letter.State.CANCELLED, false, null));
      case Recipients.Recipient.Waits() -> {}
      case Recipients.Recipient.Known known -> byDigitalPost(letter, decision);
    }
  }

  private void byDigitalPost(Letter letter, Decision decision) {
    var post = outside.digitalPost().get();
    if (post == null) {
      toPost(letter, false, null);
      return;
    }
    switch (post.mailboxOf(persons.numberOf(JOB, letter.person()))) {
      case Mailbox.Unreachable(var why) -> toPost(letter, false, Sentences.of(why));
      case Mailbox.Reachable to -> deliver(post, to, letter, decision);
    }
  }

  private void deliver(DigitalPost post, Mailbox.Reachable to, Letter letter, Decision decision) {
    var pdf = documents.letter(decision, letter.person()).orElseThrow();
    int attempt = desk.whole(() -> letters.beginAttempt(letter, to.operatorName()));
    switch (post.deliver(to, message(letter, pdf))) {
      case PostDelivery.Delivered(var transaction) ->
          desk.whole(
              () -> {
                letters.endAttempt(letter, attempt, "DELIVERED");
                delivered(letter, to.operatorName(), transaction);
              });
      case PostDelivery.Refused(var why) -> {
        desk.whole(() -> letters.endAttempt(letter, attempt, why.name()));
        toPost(letter, false, Sentences.of(why));
      }
      case PostDelivery.TryLater(var why) -> {
        desk.whole(() -> letters.endAttempt(letter, attempt, why.name()));
        later(letter, to.operatorName() + ": " + why);
      }
    }
  }

  private static DigitalLetter message(Letter letter, byte[] pdf) {
    return new DigitalLetter(
        letter.id().value(),
        "Beslut " + letter.decisionNumber(),
        """
        Du har fått ett beslut. Det finns i den bifogade filen, och där står också hur du överklagar.

        Beslutet finns även på Min sida. Bekräfta gärna där att du har tagit del av det.\
        """,
        Sql.day(letter.plannedAt()),
        List.of(new DigitalLetter.File(letter.decisionNumber() + ".pdf", "application/pdf", pdf)));
  }

  /** In the mailbox is told of, and no more: nobody is known to have read it. */
  private void delivered(Letter letter, String operator, String transaction) {
    if (letters.delivered(letter, operator, transaction)) {
      var unused = letters.notified(letter.decision(), letter.person(), clock.instant());
      events.append(letter.caseId(), EventType.DIGITAL_POST_DELIVERED, JOB, letter.person(), "{}");
    }
  }

  private void toPost(Letter letter, boolean forwarded, @Nullable String problem) {
    desk.whole(
        () -> {
          if (letters.move(letter, Letter.State.TO_POST, forwarded, problem)) {
            tasks.raise(
                TaskKind.SEND_BY_POST,
                letter.municipality(),
                letter.caseId(),
                letter.id().toString(),
                forwarded
                    ? "Skicka beslutet genom Skatteverkets förmedling. Det ligger under Brev."
                    : "En part nås inte av digital post. Skriv ut och posta beslutet, det ligger"
                        + " under Brev.",
                null);
          }
        });
  }

  private void later(Letter letter, String reason) {
    if (letter.attempts() + 1 >= attempts) {
      toPost(letter, false, "Digital post gick inte att leverera efter flera försök.");
      return;
    }
    desk.whole(() -> letters.failed(letter, reason));
    throw new NotYetSent(reason);
  }
}
