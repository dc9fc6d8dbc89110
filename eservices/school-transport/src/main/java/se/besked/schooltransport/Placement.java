package se.besked.schooltransport;

/** The guardian's own account when the school is not the nearest one. */
public enum Placement {
  WE_CHOSE,
  MUNICIPALITY_PLACED
}
