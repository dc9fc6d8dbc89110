package se.besked.integrations.stafflogin.metadata;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the providers' metadata are fresh. Never down: another node would not have it better, and
 * all who are logged in work on.
 */
public record ProvidersHealth(IdentityProviders providers) implements HealthIndicator {
  private static final Status DEGRADED = new Status("DEGRADED");

  @Override
  public Health health() {
    var health = Health.up();
    for (var provider : providers.all()) {
      var problem = provider.problem();
      if (problem.isPresent()) {
        health.status(DEGRADED);
      }
      health.withDetail(provider.login().id(), problem.orElse("Metadata är aktuella."));
    }
    return health.build();
  }
}
