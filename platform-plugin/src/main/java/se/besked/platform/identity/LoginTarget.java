package se.besked.platform.identity;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Optional;
import se.besked.journey.login.SafeTarget;

/** Where a login leads: the page that asked for it, always on this site. */
public final class LoginTarget {
  /** The query parameter that names the page. */
  public static final String PARAMETER = "mal";

  /** Where citizens log in; staff below their own start page. */
  public static final String LOGIN = "/logga-in";

  /** Where everybody logs out. */
  public static final String LOGOUT = "/logga-ut";

  /** Where a page goes that was open when its visit ended: on the way to no page. */
  public static final String ENDED = "/avslutad";

  /** Where an open page goes that the server no longer knows. */
  public static final String OVER = ENDED + "/nu";

  /**
   * Where pages go that cannot be held together with their visit: its cookie did not come along, or
   * one of them has missed what the other said. No page of ours is shown there, since that would
   * need a visit too, and send a browser that takes no cookies here for ever.
   */
  public static final String LOST = ENDED + "/tappad";

  /** Where staff begin. */
  public static final String STAFF = "/personal";

  /**
   * Where staff log in again whose login has lasted as long as it may; a page to go to is added.
   */
  public static final String TOO_LONG = STAFF + LOGIN + "?fel=tiden-ute&" + PARAMETER + "=";

  private LoginTarget() {}

  /** A citizen's page; Min sida instead of anything that is not one. */
  public static String ofCitizen(String asked) {
    var target = SafeTarget.of(asked);
    return isIn(target, LOGIN) || isIn(target, LOGOUT) || isIn(target, ENDED) || isIn(target, STAFF)
        ? SafeTarget.MY_PAGE
        : target;
  }

  /** A page of staff; their start page instead of anything that is not one. */
  public static String ofStaff(String asked) {
    var target = SafeTarget.of(asked);
    return isForStaff(target) && !isIn(target, STAFF + LOGIN) ? target : STAFF;
  }

  public static boolean isForStaff(String path) {
    return isIn(path, STAFF);
  }

  /** Whether this is a page where somebody logs in. */
  public static boolean isLogin(String path) {
    return path.equals(LOGIN) || path.equals(STAFF + LOGIN);
  }

  /** Where such a page leads somebody who is logged in. */
  public static String past(String login, String asked) {
    return isForStaff(login) ? ofStaff(asked) : ofCitizen(asked);
  }

  private static boolean isIn(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /** The page that the address asks for by its parameter. */
  public static Optional<String> asked(BeforeEnterEvent event) {
    return event.getLocation().getQueryParameters().getSingleParameter(PARAMETER);
  }

  /**
   * The page that somebody not logged in was sent here from, told once. Without its parameters,
   * which may hold anything.
   */
  public static Optional<String> interrupted() {
    var session = VaadinSession.getCurrent().getSession();
    var path = session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
    return path instanceof String p
        ? Optional.of("/" + p.replaceFirst("\\?.*", ""))
        : Optional.empty();
  }
}
