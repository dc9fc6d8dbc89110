package se.besked.casework.hearings;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.cases.CaseId;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.store.Sql;

/** Keeps a decision that goes against somebody from being made before they were heard. */
public final class HearingCheck {
  private final CommunicationRows rows;
  private final Clock clock;

  public HearingCheck(JdbcClient jdbc, CaseVault vault, Clock clock) {
    this.rows = new CommunicationRows(jdbc, vault, clock);
    this.clock = clock;
  }

  /**
   * Passes when the hearing is waived, or has been held: the latest communication is over.
   *
   * @param since a communication before this, such as one ahead of the decision that is to be
   *     changed, does not count; null when there is none before
   * @throws NotHeard otherwise
   */
  public void require(CaseId caseId, Hearing hearing, @Nullable Instant since) {
    switch (hearing) {
      case Hearing.Waived waived -> {}
      case Hearing.Held() -> {
        var latest =
            rows.of(caseId, null).stream()
                .filter(c -> since == null || c.sentAt().isAfter(since))
                .reduce((first, later) -> later)
                .orElseThrow(() -> new NotHeard(null));
        if (!latest.isOver(Sql.day(clock.instant()))) {
          throw new NotHeard(latest.answerBy());
        }
      }
    }
  }
}
