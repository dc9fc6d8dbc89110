package se.besked.schooltransport;

/** Where the child lives. */
public enum Residence {
  ONE_HOME,
  ALTERNATING
}
