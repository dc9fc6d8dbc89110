package se.besked.integrations.stafflogin;

/** Whom a provider knows. */
public enum Audience {
  /** Those who work in the municipality. */
  STAFF,
  /** Everybody with an electronic identity, by Sweden Connect's attributes. */
  CITIZENS
}
