package se.besked.casework.queue;

/** Why a case has a last day. The days themselves are worked out in the database. */
public enum DeadlineKind {
  /**
   * A place is to be offered within the months of the application, but not before the child is one
   * year nor before the day wished for (skollagen 8 kap. 5 and 14 §§).
   */
  GUARANTEE,
  /** After six months a party may demand a decision (förvaltningslagen 12 §). */
  DELAY,
  /** What the municipality has told the applicant. */
  PROMISED,
  /** The applicant is to complete the application by then. */
  COMPLETION,
  /** The other guardian is to sign or object by then. */
  CO_GUARDIAN_ANSWER,
  /** The guardians are to answer an offer of a place by then. */
  OFFER_ANSWER,
  /** An appeal is to be handed over (förvaltningslagen 46 §). */
  APPEAL_HANDOVER,
  /** The last day that anybody may appeal; the day after, the decision is final. */
  APPEAL_END
}
