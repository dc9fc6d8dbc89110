package se.besked.platform.robots.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import se.besked.casework.access.Actor;

/** The robot whose call is being answered. */
public final class CurrentRobot {
  private CurrentRobot() {}

  public static Robot get() {
    return find().orElseThrow(() -> new IllegalStateException("No robot calls"));
  }

  /** As whom use cases are called. */
  public static Actor.Staff actor() {
    return get().actor();
  }

  static Optional<Robot> find() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(RobotToken.class::isInstance)
        .map(login -> ((RobotToken) login).getPrincipal());
  }
}
