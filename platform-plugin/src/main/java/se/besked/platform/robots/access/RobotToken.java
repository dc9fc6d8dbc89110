package se.besked.platform.robots.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A call whose token has been verified. */
final class RobotToken extends AbstractAuthenticationToken {
  private final transient Robot robot;

  RobotToken(Robot robot) {
    super(List.of());
    this.robot = robot;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Robot getPrincipal() {
    return robot;
  }

  @Override
  public String getName() {
    return robot.id();
  }
}
