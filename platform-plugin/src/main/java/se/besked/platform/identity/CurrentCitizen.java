package se.besked.platform.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;

/** The citizen whose request is being answered. */
@Component
public class CurrentCitizen {

  public Optional<CitizenPrincipal> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(login -> login.getPrincipal())
        .filter(CitizenPrincipal.class::isInstance)
        .map(CitizenPrincipal.class::cast);
  }

  /**
   * The citizen, in views that only citizens may open.
   *
   * @throws NotLoggedIn when the login ended while the page was open
   */
  public CitizenPrincipal principal() {
    return find().orElseThrow(NotLoggedIn::new);
  }

  /** As whom use cases are called. */
  public Actor.Citizen actor() {
    return principal().actor();
  }
}
