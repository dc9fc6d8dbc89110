package se.besked.casework.access;

/** The actor may not do this. Says nothing about what there is behind. */
public final class AccessDenied extends Refusal {
  public AccessDenied(Actor actor, String action, Subject subject, String why) {
    super("Du har inte behörighet till detta.", actor, action, subject, why);
  }
}
