package se.besked.journey.prefill;

import se.besked.journey.assess.SealedFacts;

/** What came of asking the registers. */
public sealed interface Prefilled {
  /** The form can begin. */
  record Ready(SealedFacts facts) implements Prefilled {}

  /**
   * Self-service cannot be used. Why is not said: a protected identity, no child in care and a
   * matter that needs a person all look the same.
   */
  record Closed() implements Prefilled {}
}
