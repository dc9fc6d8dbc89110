package se.besked.schooltransport;

/** The guardian's own account when the school is not the nearest one. */
public enum WhoChose {
  WE_CHOSE,
  MUNICIPALITY_PLACED
}
