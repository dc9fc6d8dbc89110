package se.besked.childcare.start;

/** What an adult in the child's household does while the child would be at preschool. */
public enum Situation {
  WORK,
  STUDIES,
  JOB_SEEKING,
  /** Parental leave with another child. */
  PARENTAL_LEAVE,
  /** None of these; the child may still need the place for its own sake. */
  OTHER;

  boolean givesNeed() {
    return this == WORK || this == STUDIES;
  }

  boolean givesLeastHours() {
    return this == JOB_SEEKING || this == PARENTAL_LEAVE;
  }
}
