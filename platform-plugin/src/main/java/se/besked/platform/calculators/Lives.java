package se.besked.platform.calculators;

/** Where a child lives, when there are two homes. */
enum Lives {
  BOTH,
  FIRST,
  SECOND;

  /**
   * Whether the child belongs to a home.
   *
   * @param home 1 or 2
   */
  boolean in(int home) {
    return this == BOTH || (home == 1 ? this == FIRST : this == SECOND);
  }
}
