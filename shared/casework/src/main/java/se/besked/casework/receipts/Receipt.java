package se.besked.casework.receipts;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.AppealWindow;

/**
 * One person's dealings with one decision.
 *
 * @param acknowledgedAt when receipt was proved, and {@code method} how
 * @param receivedOn the Swedish day from which an administrative appeal is counted
 */
public record Receipt(
    DecisionId decision,
    PersonId person,
    AppealRoute route,
    Instant madeAvailableAt,
    @Nullable Instant notifiedAt,
    @Nullable Instant openedAt,
    @Nullable Instant acknowledgedAt,
    @Nullable Method method,
    @Nullable LocalDate receivedOn,
    @Nullable LocalDate announcedOn,
    @Nullable Instant letterDownloadedAt,
    int version)
    implements Serializable {

  /** How receipt was proved. */
  public enum Method {
    /** Läskvitto: opened and confirmed while strongly authenticated. */
    READ_RECEIPT,
    /** Delgivningskvitto: signed and returned. */
    SIGNED_RECEIPT,
    /** Förenklad delgivning: served two weeks after it was sent. */
    SIMPLIFIED_SERVICE
  }

  public boolean acknowledged() {
    return acknowledgedAt != null;
  }

  /** This person's own time to appeal. */
  public AppealWindow window() {
    return AppealWindow.of(route, receivedOn, announcedOn);
  }
}
