package se.besked.eservice;

import java.time.Period;

/**
 * How matters of this service are handled.
 *
 * @param signatures who must sign when custody is shared
 * @param course what follows when the matter has arrived complete
 * @param answerWithin how soon the municipality promises a decision
 */
public record Handling(Signatures signatures, Course course, Period answerWithin) {

  /** A service whose matters end with a decision. */
  public Handling(Signatures signatures, Period answerWithin) {
    this(signatures, Course.DECISION, answerWithin);
  }

  /** What follows when a matter has arrived complete. */
  public enum Course {
    /** An officer or a rule decides. */
    DECISION,
    /**
     * It is carried into the municipality's business system by a robot or an officer, and then the
     * guardian sees that it is registered. An officer can still decide it instead.
     */
    REGISTRATION,
    /** As {@link #REGISTRATION}; after that an offer of a place is awaited. */
    OFFER
  }

  /** Who must sign (föräldrabalken 6 kap. 11 och 13 §§). */
  public enum Signatures {
    /** The applicant alone. */
    APPLICANT,
    /** Every guardian of the child. */
    ALL_GUARDIANS
  }
}
