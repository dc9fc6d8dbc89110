package se.besked.platform.identity;

/** Somebody asked for the person behind a request that nobody is logged in to. */
public final class NotLoggedIn extends RuntimeException {
  public NotLoggedIn() {
    super("Nobody is logged in");
  }
}
