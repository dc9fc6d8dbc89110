package se.besked.schooltransport;

/**
 * How the pupil came to the school. The stycke, and with it the appeal route, follows from this.
 */
public enum SchoolChoice {
  /** The school where the municipality would have placed the pupil. */
  ASSIGNED,
  /** Another school than that one, or an independent school, by the guardians' wish. */
  CHOSEN,
  /** Not the nearest, but said to be the municipality's placement: an officer has to check. */
  TO_BE_CHECKED
}
