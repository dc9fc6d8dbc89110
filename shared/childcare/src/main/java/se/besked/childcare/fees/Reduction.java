package se.besked.childcare.fees;

/** Why a preschool fee is lower than by the ordinary rates (skollagen 8 kap. 16 §). */
public enum Reduction {
  /** 525 hours a year are free from the autumn term of the year the child turns three. */
  FROM_THREE,
  /** For special support fifteen hours a week are free; this is for the time above. */
  SPECIAL_SUPPORT,
  /** For special support, and the place is for no more than the fifteen free hours. */
  SUPPORT_WITHIN_FREE_HOURS
}
