package se.besked.casework.offers;

/** What came of a guardian's answer. */
public sealed interface Answered {
  /** The offer is settled as answered. */
  record Settled(OfferChoice outcome) implements Answered {}

  /** Kept; another guardian must answer, too. */
  record AwaitsOthers() implements Answered {}

  /** The guardians have answered differently; the municipality gets in touch. */
  record Disputed() implements Answered {}

  /** This guardian has answered already, or the offer has ended another way. */
  record TooLate(PlaceOffer.State state) implements Answered {}
}
