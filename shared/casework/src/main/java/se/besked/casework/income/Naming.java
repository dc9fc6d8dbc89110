package se.besked.casework.income;

/** What came of naming a partner. Says nothing of whether anybody has that number. */
public enum Naming {
  /** If it is somebody, they can confirm it when they log in. */
  ASKED,
  /** One's own number. */
  OWN_NUMBER,
  /** There is a confirmed partner already; end that first. */
  HAS_PARTNER,
  /** Too many have been named and not confirmed. */
  TOO_MANY
}
