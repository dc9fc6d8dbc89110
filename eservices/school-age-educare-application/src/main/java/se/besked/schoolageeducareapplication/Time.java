package se.besked.schoolageeducareapplication;

/** When the pupil needs to be at educare. */
public enum Time {
  BEFORE_SCHOOL,
  AFTER_SCHOOL,
  /** Lovomsorg: weekdays when there is no school. */
  HOLIDAYS
}
