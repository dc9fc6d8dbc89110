package se.besked.platform.staff.letters;

/** What became of one of the letters that were to be marked as posted. */
enum PostedOutcome {
  DONE,
  /** A colleague was first. */
  ALREADY,
  /** The letter is younger than the day. */
  WRONG_DAY,
  /** It may not be done by this person, or is not there for them. */
  DENIED
}
