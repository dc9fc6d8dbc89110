package se.besked.platform.staff.queue;

import se.besked.casework.queue.Assigned;

/** What became of one of the chosen cases. */
enum QueueOutcome {
  DONE,
  MINE_ALREADY,
  THEIRS_ALREADY,
  NOBODYS_ALREADY,
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
      case MINE_ALREADY -> MINE_ALREADY;
      case THEIRS_ALREADY -> THEIRS_ALREADY;
      case NOBODYS_ALREADY -> NOBODYS_ALREADY;
      case TAKEN -> TAKEN;
      case NOT_NOW -> NOT_NOW;
      case COLLEAGUE_MAY_NOT -> COLLEAGUE_MAY_NOT;
    };
  }
}
