package se.besked.casework.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

/**
 * The letter first, then the parties: a decision is there for them only when its letter is. May be
 * killed anywhere and run again.
 */
public final class PublishDecision {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("publish-decision");

  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final DecisionLetters letters;
  private final CaseRows cases;
  private final Parties parties;
  private final Events events;
  private final Notices notices;
  private final GiveDecision giveDecision;
  private final StaffTasks tasks;
  private final Desk desk;
  private final Clock clock;
  private final Consumer<CaseId> custody;

  public PublishDecision(
      DecisionRows decisions,
      DecisionDocuments documents,
      DecisionLetters letters,
      CaseRows cases,
      Parties parties,
      Events events,
      Notices notices,
      GiveDecision giveDecision,
      StaffTasks tasks,
      Desk desk,
      Clock clock,
      Consumer<CaseId> custody) {
    this.decisions = decisions;
    this.documents = documents;
    this.letters = letters;
    this.cases = cases;
    this.parties = parties;
    this.events = events;
    this.notices = notices;
    this.giveDecision = giveDecision;
    this.tasks = tasks;
    this.desk = desk;
    this.clock = clock;
    this.custody = custody;
  }

  /** When a party who has not confirmed a decision is reminded, and when staff are told. */
  public record Unread(Duration remindAfter, Duration tellStaffAfter) {}

  /**
   * Writes the letter if there is none, and publishes if that has not been done.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when nobody can say who has custody now;
   *     the job comes back
   */
  public void publish(DecisionId id) {
    var decision = decisions.find(id).orElseThrow();
    if (!documents.exists(decision)) {
      var letter = letters.letterFor(id);
      var parties = given(decision).stream().map(Party::person).collect(Collectors.toSet());
      var own = letters.lettersOf(id, parties);
      desk.whole(
          () -> {
            documents.store(decision, letter);
            own.forEach((party, theirs) -> documents.store(decision, party, theirs));
          });
    }
    if (decision.publishedAt() == null) {
      // Custody may have changed since it was decided, or while the letter was written.
      custody.accept(decision.caseId());
      desk.whole(() -> giveToParties(id));
    } else if (decision.edition() > 1) {
      custody.accept(decision.caseId());
      desk.whole(() -> tellOfCorrection(decision));
    }
  }

  /**
   * The corrected letter is there. The receipts and the time to appeal stay: it is the same
   * decision, and an obvious slip has misled nobody.
   */
  private void tellOfCorrection(Decision decision) {
    var caseFile = cases.find(decision.caseId()).orElseThrow();
    for (var party : given(decision)) {
      if (caseFile.head().isProtected()) {
        byPost(decision, caseFile, party);
      } else {
        notices.aboutDecision(
            party.person(),
            NoticeKind.DECISION_CORRECTED,
            decision.caseId(),
            decision.id(),
            decision.id() + "/" + decision.edition());
      }
    }
  }

  private List<Party> given(Decision decision) {
    return parties.takingPart(decision.caseId()).stream()
        .filter(p -> decision.givenTo() == null || decision.givenTo().equals(p.person()))
        .toList();
  }

  private void giveToParties(DecisionId id) {
    var decision = decisions.lock(id).orElseThrow();
    if (decision.publishedAt() != null || !decisions.publish(decision, clock.instant())) {
      return;
    }
    for (var party : given(decision)) {
      giveDecision.to(decision, party);
    }
    if (decision.appealRoute() == AppealRoute.LEGALITY_REVIEW) {
      tasks.raise(
          TaskKind.REGISTER_ANNOUNCEMENT,
          decision.municipality(),
          decision.caseId(),
          id.toString(),
          "Registrera när protokollet tillkännagavs på kommunens anslagstavla.",
          null);
    }
    events.append(decision.caseId(), EventType.DECISION_PUBLISHED, JOB);
  }

  private void byPost(Decision decision, CaseFile caseFile, Party party) {
    tasks.raise(
        TaskKind.SEND_BY_POST,
        caseFile.head().municipality(),
        decision.caseId(),
        decision.id()
            + "/"
            + party.person()
            + (decision.edition() == 1 ? "" : "/" + decision.edition()),
        "Skicka beslutet genom Skatteverkets förmedling.",
        null);
  }
}
