package se.besked.casework.receipts;

import java.io.Serializable;
import java.time.Instant;
import se.besked.casework.decisions.Decision;
import se.besked.casework.ids.DecisionId;

/** A decision as one party may see it. */
public sealed interface DecisionView extends Serializable {
  /** There is a decision; its content shows when this person has confirmed receipt. */
  record Unconfirmed(DecisionId id, String number, String caseNumber, Instant madeAvailableAt)
      implements DecisionView {}

  /** Its content, with this person's own receipt and time to appeal. */
  record Confirmed(Decision decision, Receipt receipt) implements DecisionView {}
}
