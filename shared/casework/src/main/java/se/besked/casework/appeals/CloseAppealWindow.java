package se.besked.casework.appeals;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.DecisionSubject;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.receipts.ReceiptRows;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.AppealWindow;

/**
 * Makes a decision final (laga kraft) when everybody's time has run out and nobody has appealed.
 * Where somebody has never provably received it, or it was never announced, it does not become so.
 */
@Component
public final class CloseAppealWindow {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("close-appeal-window");

  private final AppealRows appeals;
  private final DecisionRows decisions;
  private final ReceiptRows receipts;
  private final CaseRows cases;
  private final CustodyGate custody;
  private final Events events;
  private final Desk desk;
  private final Clock clock;

  public CloseAppealWindow(
      AppealRows appeals,
      DecisionRows decisions,
      ReceiptRows receipts,
      CaseRows cases,
      CustodyGate custody,
      Events events,
      Desk desk,
      Clock clock) {
    this.appeals = appeals;
    this.decisions = decisions;
    this.receipts = receipts;
    this.cases = cases;
    this.custody = custody;
    this.events = events;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Called by jobs, as often as anything makes it worth a look.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when nobody can say who has custody now;
   *     the job comes back
   */
  public void close(CaseId id) {
    desk.whole(
        () -> {
          if (cases.lock(id).orElseThrow() instanceof CaseFile.Decided decided) {
            decisions
                .validOf(id)
                .filter(this::everybodysTimeIsOver)
                .filter(d -> !appeals.anyOpen(id))
                .filter(d -> dismissalsStand(id))
                // The last question: whoever has got custody since has a time of their own.
                .filter(d -> custody.forClosing(id))
                .ifPresent(d -> makeFinal(decided));
          }
        });
  }

  /** A dismissed appeal can be tried after all while its dismissal can be appealed. */
  private boolean dismissalsStand(CaseId id) {
    return decisions.of(id).stream()
        .filter(d -> d.isValid() && d.subject() == DecisionSubject.APPEAL)
        .allMatch(this::everybodysTimeIsOver);
  }

  private void makeFinal(CaseFile.Decided decided) {
    var unused = cases.move(decided, CaseState.FINAL);
    events.append(decided.id(), EventType.FINAL, JOB);
  }

  private boolean everybodysTimeIsOver(Decision decision) {
    var today = Sql.day(clock.instant());
    var all = receipts.of(decision.id());
    return !all.isEmpty() && all.stream().allMatch(r -> isOver(r.window(), decision, today));
  }

  private static boolean isOver(AppealWindow window, Decision decision, LocalDate today) {
    return switch (window) {
      case AppealWindow.NotReceived() -> false;
      case AppealWindow.NotAnnounced() -> false;
      case AppealWindow.Running(var deadline) ->
          deadline.lastDay().isBefore(today) && stayedUp(decision, deadline.lastDay());
    };
  }

  /** An announcement taken down too early has not started the time (kommunallagen 13 kap. 5 §). */
  private static boolean stayedUp(Decision decision, LocalDate lastDay) {
    var down = decision.takenDownOn();
    return decision.announcedOn() == null || down == null || down.isAfter(lastDay);
  }
}
