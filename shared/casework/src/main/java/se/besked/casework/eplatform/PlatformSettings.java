package se.besked.casework.eplatform;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.besked.casework.cases.CaseState;

/**
 * What the e-service platform is told, under {@code besked.casework.e-platform}.
 *
 * @param attempts how often in a row it is tried before staff have a task
 * @param status the platform's alias for each state; a state without one changes no status there
 */
@ConfigurationProperties("besked.casework.e-platform")
public record PlatformSettings(
    @DefaultValue("8") int attempts, @DefaultValue Map<CaseState, String> status) {
  public PlatformSettings {
    status = Map.copyOf(status);
    if (attempts < 1) {
      throw new IllegalArgumentException("besked.casework.e-platform.attempts ska vara minst 1.");
    }
  }
}
