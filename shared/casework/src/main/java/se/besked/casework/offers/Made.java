package se.besked.casework.offers;

/** What came of an attempt to make an offer. */
public sealed interface Made {
  /**
   * There is an offer.
   *
   * @param isNew false when it had been made before under the same key
   */
  record Offered(PlaceOffer offer, boolean isNew) implements Made {}

  /** The case has another offer open, is not one that awaits offers, or has ended. */
  record NotNow() implements Made {}

  /** Nothing was shown to anybody; the restricted group has a task. */
  record ByHand() implements Made {}
}
