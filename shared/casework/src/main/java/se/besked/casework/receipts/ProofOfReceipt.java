package se.besked.casework.receipts;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.letters.UnreadLetters;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.AppealWindow;

/**
 * The one way in which receipt becomes proved, whatever the proof: it starts that person's time to
 * appeal, and tells when everybody has read.
 */
@Component
public final class ProofOfReceipt {
  private final ReceiptRows receipts;
  private final DecisionRows decisions;
  private final Events events;
  private final UnreadLetters unreadLetters;
  private final Jobs jobs;
  private final Clock clock;

  public ProofOfReceipt(
      ReceiptRows receipts,
      DecisionRows decisions,
      Events events,
      UnreadLetters unreadLetters,
      Jobs jobs,
      Clock clock) {
    this.receipts = receipts;
    this.decisions = decisions;
    this.events = events;
    this.unreadLetters = unreadLetters;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** In the transaction at hand. The decision is held, so that the last of two readers is last. */
  void record(
      Actor by, Decision decision, Receipt receipt, Receipt.Method method, LocalDate receivedOn) {
    var unused = decisions.lock(decision.id());
    if (!receipts.proved(receipt, method, receivedOn, clock.instant())) {
      return;
    }
    var after = receipts.find(decision.id(), receipt.person()).orElseThrow();
    receipts.storeWindow(after);
    events.append(decision.caseId(), EventType.DECISION_ACKNOWLEDGED, by, receipt.person(), "{}");
    unreadLetters.confirmed(decision, receipt.person());
    planFinality(jobs, decision, after);
    if (receipts.of(decision.id()).stream().allMatch(Receipt::acknowledged)) {
      events.append(decision.caseId(), EventType.DECISION_READ_BY_ALL, by);
    }
  }

  /** Looks at the case when this person's time has run out: as the day after the last begins. */
  static void planFinality(Jobs jobs, Decision decision, Receipt receipt) {
    if (receipt.window() instanceof AppealWindow.Running(var deadline)) {
      jobs.plan(
          Job.CLOSE_APPEAL_WINDOW,
          decision.caseId() + "/" + decision.id() + "/" + deadline.lastDay(),
          Sql.startOf(deadline.lastDay().plusDays(1)));
    }
  }
}
