package se.besked.casework.cases;

/**
 * Whose turn it is with a case, and so who may go on with it. The one reading of a case's state for
 * everybody who asks whether it is ready; what a decision needs besides is asked in its
 * transaction.
 */
public enum Readiness {
  /** The other guardian has been asked to sign (föräldrabalken 6 kap. 13 §). */
  AWAITS_CO_GUARDIAN,
  /** Complete as far as the guardians go, and nobody has begun. */
  ARRIVED,
  /** A job has begun and was interrupted before its decision. */
  BEGUN_BY_RULE,
  /** Under review, nobody has it, and no rule goes on with it. */
  LEFT_TO_PERSON,
  /** An officer, or a robot, has it. */
  TAKEN,
  /** The applicant has been asked to complete it (förvaltningslagen 20 §). */
  AWAITS_COMPLETION,
  /** Stopped since somebody's identity was protected. */
  STOPPED,
  /** Decided, registered or withdrawn. */
  OVER;

  /** How a case stands. */
  public static Readiness of(CaseFile file) {
    return switch (file) {
      case CaseFile.AwaitingCoGuardian waiting -> AWAITS_CO_GUARDIAN;
      case CaseFile.Received received -> ARRIVED;
      case CaseFile.UnderReview review -> underReview(review.head());
      case CaseFile.AwaitingCompletion waiting -> AWAITS_COMPLETION;
      case CaseFile.Frozen frozen -> STOPPED;
      case CaseFile.Registered done -> OVER;
      case CaseFile.Decided decided -> OVER;
      case CaseFile.Appealed appealed -> OVER;
      case CaseFile.Final done -> OVER;
      case CaseFile.Withdrawn withdrawn -> OVER;
    };
  }

  private static Readiness underReview(CaseHead head) {
    if (head.officer() != null) {
      return TAKEN;
    }
    return head.leftToPerson() || head.isProtected() ? LEFT_TO_PERSON : BEGUN_BY_RULE;
  }

  /** A job may consider it; whether a rule goes on then, the gate says. */
  public boolean isForRules() {
    return this == ARRIVED || this == BEGUN_BY_RULE;
  }

  /** It is for the rules, or was until the register answered: nobody has taken it. */
  public boolean isNobodys() {
    return isForRules() || this == LEFT_TO_PERSON;
  }

  /** It neither waits for the family nor is over: a place may be offered, wishes may change. */
  public boolean isInHand() {
    return isNobodys() || this == TAKEN;
  }

  /** Somebody works on it, or waits for the applicant: what it rests on is looked at again. */
  public boolean isOpen() {
    return isInHand() || this == AWAITS_COMPLETION;
  }

  /** Its decision is still to come. */
  public boolean awaitsDecision() {
    return this != OVER;
  }
}
