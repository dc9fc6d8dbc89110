package se.besked.platform.layout;

import java.time.Clock;
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
import se.besked.platform.identity.CurrentStaff;

/** What the layouts are made of. */
@Component
public class SiteParts {
  private final Municipality municipality;
  private final List<HeaderLink> links;
  private final Duration sessionTimeout;
  private final CurrentStaff staff;
  private final Clock clock;

  SiteParts(
      Municipalities municipalities,
      ObjectProvider<HeaderLink> links,
      @Value("${server.servlet.session.timeout}") Duration sessionTimeout,
      CurrentStaff staff,
      Clock clock) {
    this.municipality = municipalities.host();
    this.links = links.orderedStream().toList();
    this.sessionTimeout = sessionTimeout;
    this.staff = staff;
    this.clock = clock;
  }

  Municipality municipality() {
    return municipality;
  }

  Duration sessionTimeout() {
    return sessionTimeout;
  }

  /** Of whoever is logged in as staff: their login ends then, whatever they do. */
  Optional<Duration> untilStaffLoginEnds() {
    return staff.end().map(end -> Duration.between(clock.instant(), end));
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
