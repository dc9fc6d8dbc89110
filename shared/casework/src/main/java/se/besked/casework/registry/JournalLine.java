package se.besked.casework.registry;

import java.io.Serializable;
import java.time.Instant;
import se.besked.kernel.registry.RegistryEntry.Direction;

/**
 * A line of the record as one reader may see it.
 *
 * @param designation of the case, e.g. {@code "BUN 2026/123"}
 * @param sequence of the entry within the case
 * @param caseNumber ours; empty when the reader may not know
 * @param title what it is; empty when the reader may not know
 * @param counterpart who sent or got it, never by name; may be empty
 * @param documents how many documents it has
 * @param restricted somebody in the case is protected
 */
public record JournalLine(
    int year,
    int number,
    String board,
    String designation,
    int sequence,
    String caseNumber,
    String title,
    Direction direction,
    String counterpart,
    int documents,
    Instant happenedAt,
    Instant enteredAt,
    boolean restricted)
    implements Serializable {

  /** Without what 5 kap. 2 § offentlighets- och sekretesslagen lets be left out. */
  JournalLine withheld() {
    return new JournalLine(
        year,
        number,
        board,
        designation,
        sequence,
        "",
        "",
        direction,
        "",
        0,
        happenedAt,
        enteredAt,
        true);
  }
}
