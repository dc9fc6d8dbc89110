package se.besked.casework.receipts;

import java.io.Serializable;
import java.time.Instant;
import se.besked.casework.decisions.Decision;

/** A decision as one party may see it. */
public sealed interface DecisionView extends Serializable {
  /** There is a decision; its content shows when this person has confirmed receipt. */
  record Unconfirmed(String number, String caseNumber, Instant madeAvailableAt)
      implements DecisionView {}

  record Confirmed(Decision decision, Receipt receipt) implements DecisionView {}
}
