package se.besked.casework.queue;

/** How a step with one case went. Who may not know of the case gets a refusal instead. */
public enum Assigned {
  DONE,
  /** The officer has the case already. */
  MINE_ALREADY,
  /** The colleague has the case already. */
  THEIRS_ALREADY,
  /** Nobody has the case. */
  NOBODYS_ALREADY,
  /** A colleague has the case. */
  TAKEN,
  /** The case waits for somebody else, or is closed. */
  NOT_NOW,
  /** The colleague is not known, or may not work with such a case. */
  COLLEAGUE_MAY_NOT
}
