package se.besked.casework.access;

/**
 * The case does not exist, or is protected and the actor may not know of it: both look the same.
 */
public final class NoSuchCase extends Refusal {
  public NoSuchCase(Actor actor, String action, Subject subject, String why) {
    super("Ärendet finns inte.", actor, action, subject, why);
  }
}
