package se.besked.platform.layout;

/**
 * A link in the site's header. Beans of this type appear there, in {@code @Order}.
 *
 * @param textKey key of its text
 * @param href address on this host, without a leading slash
 * @param audience who sees it
 */
public record HeaderLink(String textKey, String href, Audience audience) {

  /** Who sees a link. */
  public enum Audience {
    EVERYONE,
    LOGGED_OUT,
    /** Citizens and staff. */
    LOGGED_IN,
    /** Logged in with an electronic identity. */
    CITIZENS,
    STAFF
  }

  boolean isFor(boolean loggedIn, boolean citizen) {
    return switch (audience) {
      case EVERYONE -> true;
      case STAFF -> loggedIn && !citizen;
      case LOGGED_OUT -> !loggedIn;
      case LOGGED_IN -> loggedIn;
      case CITIZENS -> citizen;
    };
  }
}
