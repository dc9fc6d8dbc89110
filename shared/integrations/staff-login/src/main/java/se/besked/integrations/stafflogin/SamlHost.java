package se.besked.integrations.stafflogin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.Optional;

/** What the site does when something has happened at a provider. Every address is of the site. */
public interface SamlHost {

  /**
   * Logs somebody in: a new session, whatever the request came with.
   *
   * @param target the page that was asked for
   * @return where the browser goes now
   * @throws SamlRefused when this person is not let in
   */
  String loggedIn(
      SamlLogin login, String target, HttpServletRequest request, HttpServletResponse response);

  /**
   * Somebody was not let in. Keeps it in the audit log.
   *
   * @param provider its id; of a provider that may not exist
   * @return the page that says so
   */
  String refused(String provider, SamlRefusal why);

  /** The provider's session behind this request's login, when it came by a provider. */
  Optional<ProviderSession> session(HttpServletRequest request);

  /**
   * Whether the person behind this request has asked to be logged out. Any site can make a browser
   * open the address that begins it.
   */
  boolean wantsOut(HttpServletRequest request);

  /** The person logs out here. */
  void logOut(HttpServletRequest request, HttpServletResponse response);

  /**
   * The provider ends a person's logins, in whatever browser and on whatever node they are.
   *
   * @param indexes which of the provider's sessions; all of the person's when empty
   */
  void providerEnds(ProviderSession session, Collection<String> indexes);

  /**
   * The page after a logout.
   *
   * @param everywhere whether the provider confirmed that its own session ended
   */
  String loggedOut(boolean everywhere);
}
