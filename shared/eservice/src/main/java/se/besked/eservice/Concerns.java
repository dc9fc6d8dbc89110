package se.besked.eservice;

/** What a matter is about, and with it who may see it. */
public enum Concerns {
  /** A child in the applicant's custody: every guardian of the child is a party. */
  CHILD,
  /** The applicant's own household, such as income: nobody but the applicant sees it. */
  HOUSEHOLD
}
