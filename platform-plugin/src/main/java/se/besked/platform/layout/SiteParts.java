package se.besked.platform.layout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.municipality.Municipality;
import se.besked.platform.identity.CitizenPrincipal;

/** What the layouts are made of. */
@Component
public class SiteParts {
  private final Municipality municipality;
  private final List<HeaderLink> links;
  private final Duration sessionTimeout;

  SiteParts(
      Municipalities municipalities,
      ObjectProvider<HeaderLink> links,
      @Value("${server.servlet.session.timeout}") Duration sessionTimeout) {
    this.municipality = municipalities.host();
    this.links = links.orderedStream().toList();
    this.sessionTimeout = sessionTimeout;
  }

  Municipality municipality() {
    return municipality;
  }

  Duration sessionTimeout() {
    return sessionTimeout;
  }

  List<HeaderLink> links() {
    var loggedIn = isLoggedIn();
    return links.stream().filter(link -> link.isFor(loggedIn, isCitizen())).toList();
  }

  private static boolean isCitizen() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(login -> login.getPrincipal() instanceof CitizenPrincipal)
        .isPresent();
  }

  static boolean isLoggedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(login -> !(login instanceof AnonymousAuthenticationToken))
        .isPresent();
  }
}
