package se.besked.platform.staff.queue;

import se.besked.casework.queue.Assigned;

/** What became of one of the chosen cases. */
enum QueueOutcome {
  DONE,
  ALREADY,
  TAKEN,
  NOT_NOW,
  COLLEAGUE_MAY_NOT,
  /** A colleague changed it at the same moment. */
  CHANGED,
  /** It may not be done by this person, or is not there for them. */
  DENIED;

  static QueueOutcome of(Assigned assigned) {
    return switch (assigned) {
      case DONE -> DONE;
      case ALREADY -> ALREADY;
      case TAKEN -> TAKEN;
      case NOT_NOW -> NOT_NOW;
      case COLLEAGUE_MAY_NOT -> COLLEAGUE_MAY_NOT;
    };
  }
}
