package se.besked.schooltransport;

/** Which trip transport is wanted for. */
public enum Trip {
  SCHOOL,
  /** To or from school-age educare: never covered by the right to transport. */
  AFTER_SCHOOL_CARE
}
