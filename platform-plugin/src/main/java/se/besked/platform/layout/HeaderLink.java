package se.besked.platform.layout;

import com.vaadin.flow.component.UI;
import org.jspecify.annotations.Nullable;

/**
 * A link in the site's header. Beans of this type appear there, in {@code @Order}.
 *
 * @param textKey key of its text
 * @param href address on this host, without a leading slash
 * @param audience who sees it
 * @param press what it does where it is a button: what changes something is pressed, not followed
 */
public record HeaderLink(
    String textKey, String href, Audience audience, @Nullable Class<? extends Press> press) {

  /** A link that is followed. */
  public HeaderLink(String textKey, String href, Audience audience) {
    this(textKey, href, audience, null);
  }

  /** A bean that does what a button in the header is for. */
  @FunctionalInterface
  public interface Press {
    void press(UI ui);
  }

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
