package se.besked.casework.overview;

/** By what figures are put together. */
public enum Dimension {
  SERVICE,
  /** A case that concerns several units counts in each. */
  UNIT,
  /** The legal basis of the decision that is valid. */
  GROUND,
  MONTH
}
