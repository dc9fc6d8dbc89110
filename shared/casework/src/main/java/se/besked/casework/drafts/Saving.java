package se.besked.casework.drafts;

/** What came of an attempt to save. */
public sealed interface Saving {
  record Saved(Draft draft) implements Saving {}

  /** Another tab or device saved first; here is what it left. Nothing was overwritten. */
  record Conflict(Draft current) implements Saving {}

  /** The draft is being signed, or has ended; here it is. */
  record Closed(Draft current) implements Saving {}
}
