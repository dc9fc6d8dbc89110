package se.besked.casework.decisions;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.cases.Party;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.letters.PlanLetters;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.record.EventType;
import se.besked.casework.record.Events;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import se.besked.kernel.law.AppealRoute;

/**
 * The letter first, then the parties: a decision is there for them only when its letter is. May be
 * killed anywhere and run again.
 */
public final class PublishDecision {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("publish-decision");

  private final JdbcClient jdbc;
  private final DecisionRows decisions;
  private final DecisionDocuments documents;
  private final DecisionLetters letters;
  private final CaseRows cases;
  private final Parties parties;
  private final Events events;
  private final Notices notices;
  private final PlanLetters planLetters;
  private final StaffTasks tasks;
  private final Jobs jobs;
  private final Transactions transactions;
  private final Clock clock;
  private final Unread unread;

  public PublishDecision(
      JdbcClient jdbc,
      DecisionRows decisions,
      DecisionDocuments documents,
      DecisionLetters letters,
      CaseRows cases,
      Parties parties,
      Events events,
      Notices notices,
      PlanLetters planLetters,
      StaffTasks tasks,
      Jobs jobs,
      Transactions transactions,
      Clock clock,
      Unread unread) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.documents = documents;
    this.letters = letters;
    this.cases = cases;
    this.parties = parties;
    this.events = events;
    this.notices = notices;
    this.planLetters = planLetters;
    this.tasks = tasks;
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
    this.unread = unread;
  }

  /** When a party who has not confirmed a decision is reminded, and when staff are told. */
  public record Unread(Duration remindAfter, Duration tellStaffAfter) {}

  /** Writes the letter if there is none, and publishes if that has not been done. */
  public void publish(DecisionId id) {
    var decision = decisions.find(id).orElseThrow();
    if (!documents.exists(decision)) {
      var letter = letters.letterFor(id);
      var parties = given(decision).stream().map(Party::person).collect(Collectors.toSet());
      var own = letters.lettersOf(id, parties);
      transactions.run(
          () -> {
            documents.store(decision, letter);
            own.forEach((party, theirs) -> documents.store(decision, party, theirs));
          });
    }
    if (decision.publishedAt() == null) {
      transactions.run(() -> giveToParties(id));
    } else if (decision.edition() > 1) {
      transactions.run(() -> tellOfCorrection(decision));
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
    var caseFile = cases.find(decision.caseId()).orElseThrow();
    for (var party : given(decision)) {
      addReceipt(decision, party);
      if (caseFile.head().isProtected()) {
        planLetters.planForwarded(decision, party);
      } else {
        tell(decision, party);
        planLetters.plan(decision, party);
      }
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

  private void addReceipt(Decision decision, Party party) {
    jdbc.sql(
            """
            insert into decision_receipt (decision_id, person_id, made_available_at)
            values (:decision, :person, :now)
            """)
        .param("decision", decision.id().value())
        .param("person", party.person().value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private void tell(Decision decision, Party party) {
    var cause = decision.id() + "/" + party.person();
    notices.aboutDecision(
        party.person(),
        NoticeKind.DECISION_AVAILABLE,
        decision.caseId(),
        decision.id(),
        decision.id().toString());
    jobs.plan(Job.REMIND_UNREAD_DECISION, cause + "/1", clock.instant().plus(unread.remindAfter()));
    jobs.plan(
        Job.REMIND_UNREAD_DECISION, cause + "/2", clock.instant().plus(unread.tellStaffAfter()));
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
