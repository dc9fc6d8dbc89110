package se.besked.platform.operations;

import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import se.besked.casework.operations.JobTroubles;

/**
 * Whether jobs keep failing or are late, as {@code /actuator/health/jobs}. Not down: the node still
 * answers people, and no load balancer should take it away for what another one would do too.
 */
final class JobHealth implements HealthIndicator {
  static final Status TROUBLE = new Status("TROUBLE");

  private final JobTroubles troubles;
  private final DatabaseHealth database;

  JobHealth(JobTroubles troubles, DatabaseHealth database) {
    this.troubles = troubles;
    this.database = database;
  }

  /** While the database is away no job runs, and nobody waits here for it to say so. */
  @Override
  public Health health() {
    if (!database.isWell()) {
      return Health.status(TROUBLE).build();
    }
    var now = troubles.now();
    return now.isEmpty()
        ? Health.up().build()
        : Health.status(TROUBLE)
            .withDetails(
                now.stream()
                    .collect(
                        Collectors.toMap(t -> t.kind() + " " + t.job(), JobTroubles.Trouble::jobs)))
            .build();
  }
}
