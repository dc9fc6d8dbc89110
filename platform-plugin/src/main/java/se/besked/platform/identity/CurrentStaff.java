package se.besked.platform.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.login.StaffLogins;
import se.besked.casework.queue.Colleagues;

/** The member of staff whose request is being answered. */
@Component
public class CurrentStaff {
  private final Colleagues colleagues;

  CurrentStaff(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  public Optional<StaffPrincipal> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(login -> login.getPrincipal())
        .filter(StaffPrincipal.class::isInstance)
        .map(StaffPrincipal.class::cast);
  }

  /**
   * The member of staff, in views that only staff may open.
   *
   * @throws NotLoggedIn when the session ended while the page was open
   */
  public StaffPrincipal principal() {
    return find().orElseThrow(NotLoggedIn::new);
  }

  /** When the login is over, whatever they do. */
  public Optional<Instant> end() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .map(login -> login.getDetails())
        .filter(StaffLogins.Opened.class::isInstance)
        .map(opened -> ((StaffLogins.Opened) opened).end());
  }

  /** What a colleague is called, by the user id that is kept of what they have done. */
  public String named(String userId) {
    return colleagues.nameOf(actor(), userId);
  }

  /** As whom use cases are called. */
  public Actor.Staff actor() {
    return principal().actor();
  }
}
