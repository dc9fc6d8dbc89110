package se.besked.casework.hearings;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** Keeps a decision that goes against somebody from being made before they were heard. */
@Component
public final class HearingCheck {
  private final CommunicationRows rows;
  private final Parties parties;
  private final Clock clock;

  public HearingCheck(JdbcClient jdbc, CaseVault vault, Parties parties, Clock clock) {
    this.rows = new CommunicationRows(jdbc, vault, clock);
    this.parties = parties;
    this.clock = clock;
  }

  /**
   * Passes as {@link #require}, and also when those who decided heard the parties in their own
   * system: after the application had arrived, and to the end.
   *
   * @throws NotHeard otherwise
   */
  public void requireOfDecidedElsewhere(CaseHead head, Hearing hearing) {
    if (hearing instanceof Hearing.HeldElsewhere(var sentOn, var overOn)) {
      if (sentOn.isBefore(Sql.day(head.arrivedAt()))) {
        throw new NotHeard(null);
      }
      if (overOn.isAfter(Sql.day(clock.instant()))) {
        throw new NotHeard(overOn);
      }
    } else {
      require(head.id(), hearing, null);
    }
  }

  /**
   * Passes when the hearing is waived, or has been held: the latest communication is over, and went
   * to everybody who is a party now.
   *
   * @param since a communication before this, such as one ahead of the decision that is to be
   *     changed, does not count; null when there is none before
   * @throws NotHeard otherwise
   */
  public void require(CaseId caseId, Hearing hearing, @Nullable Instant since) {
    switch (hearing) {
      case Hearing.Waived waived -> {}
      case Hearing.HeldElsewhere elsewhere -> throw new NotHeard(null);
      case Hearing.Held() -> {
        var latest =
            rows.of(caseId, null).stream()
                .filter(c -> since == null || c.sentAt().isAfter(since))
                .reduce((first, later) -> later)
                .orElseThrow(() -> new NotHeard(null));
        if (somebodyWasNotAsked(caseId, latest)) {
          throw new NotHeard(null);
        }
        if (!latest.isOver(Sql.day(clock.instant()))) {
          throw new NotHeard(latest.answerBy());
        }
      }
    }
  }

  /** Such as somebody who has got custody since. */
  private boolean somebodyWasNotAsked(CaseId caseId, Communication latest) {
    return parties.takingPart(caseId).stream()
        .anyMatch(p -> latest.parties().stream().noneMatch(a -> a.person().equals(p.person())));
  }
}
