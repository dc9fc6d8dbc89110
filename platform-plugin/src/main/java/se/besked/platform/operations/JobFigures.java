package se.besked.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import se.besked.casework.operations.Incident.Kind;
import se.besked.casework.operations.JobTroubles;

/** How many jobs keep failing and how many are late: {@code besked.jobs.failing}, {@code .late}. */
final class JobFigures implements MeterBinder {
  private final JobTroubles troubles;

  JobFigures(JobTroubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("besked.jobs.failing", () -> count(Kind.FAILING))
        .description("Jobs that have failed time after time")
        .register(registry);
    Gauge.builder("besked.jobs.late", () -> count(Kind.LATE))
        .description("Jobs that have not begun although their time came")
        .register(registry);
  }

  private int count(Kind kind) {
    return troubles.now().stream()
        .filter(t -> t.kind() == kind)
        .mapToInt(JobTroubles.Trouble::jobs)
        .sum();
  }
}
