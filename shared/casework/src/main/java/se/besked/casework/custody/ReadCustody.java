package se.besked.casework.custody;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Desk;
import se.besked.casework.appeals.CloseAppealWindow;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.ids.CaseId;

/**
 * Reads custody once a day, from early in the morning, for every case where a time to appeal or to
 * answer an offer runs: whoever has got custody hears of it though nobody opens the case. When it
 * is a case's turn depends on no visit, so the time of what follows tells of none.
 */
@Component
public final class ReadCustody {
  /** So many cases in a run, of which there are four in an hour. */
  static final int BATCH = 100;

  /** After so many that fail the register is left alone for the rest of the run. */
  static final int FEW = 5;

  /** One that fails does not stand before the others, and comes back. */
  static final Duration AGAIN = Duration.ofHours(1);

  private final CustodyRows custody;
  private final ConfirmParties confirmParties;
  private final CloseAppealWindow closeAppealWindow;
  private final Desk desk;
  private final Clock clock;

  ReadCustody(
      CustodyRows custody,
      ConfirmParties confirmParties,
      CloseAppealWindow closeAppealWindow,
      Desk desk,
      Clock clock) {
    this.custody = custody;
    this.confirmParties = confirmParties;
    this.closeAppealWindow = closeAppealWindow;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * Reads the next cases whose turn it is.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the register cannot answer; what it
   *     did answer has been followed, and the rest comes back
   */
  public void run() {
    RuntimeException why = null;
    int failed = 0;
    for (var id : desk.whole(() -> custody.due(BATCH))) {
      var failure = read(id);
      if (failure != null) {
        why = failure;
        failed++;
      }
      if (failed == FEW) {
        break;
      }
    }
    if (why != null) {
      throw why;
    }
  }

  private @Nullable RuntimeException read(CaseId id) {
    try {
      var unused = confirmParties.read(id);
      // A window that waited for somebody to say who is a party is closed by nothing else.
      closeAppealWindow.close(id);
      desk.whole(() -> custody.readNext(id, ConfirmParties.tomorrow(clock)));
      return null;
    } catch (RuntimeException failure) {
      desk.whole(() -> custody.readNext(id, clock.instant().plus(AGAIN)));
      return failure;
    }
  }
}
