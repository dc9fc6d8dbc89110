package se.besked.casework;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import se.besked.casework.jobs.Jobs;

/**
 * Runs the jobs once the whole host has started, and lets those that run finish before it stops.
 *
 * <p>db-scheduler's own starter is not used: its 16.7.1 looks for Spring Boot 3's data source, and
 * under Boot 4 starts nothing, without a word.
 */
final class JobRunner implements SmartLifecycle {
  /** A node that has been silent for four heartbeats is dead, and others take over its jobs. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private static final int MISSED_HEARTBEATS = 4;

  /** What is not done by then is done again by whoever finds it. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(20);

  private final Supplier<Scheduler> schedulers;
  private final Jobs jobs;
  private final boolean enabled;
  private @Nullable Scheduler scheduler;

  JobRunner(
      DataSource dataSource,
      JobTasks tasks,
      Jobs jobs,
      Clock clock,
      CaseworkProperties.Jobs settings) {
    this.enabled = settings.enabled();
    this.jobs = jobs;
    this.schedulers =
        () ->
            Scheduler.create(dataSource, tasks.planned())
                .startTasks(tasks.recurring())
                .clock(() -> Instant.ofEpochMilli(clock.millis()))
                .threads(settings.threads())
                .pollingInterval(settings.pollingInterval())
                .pollUsingLockAndFetch(0.5, 1.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                .build();
  }

  /** A scheduler that was stopped cannot go on, so each start gets one of its own. */
  @Override
  public synchronized void start() {
    if (scheduler == null) {
      var begun = schedulers.get();
      begun.start();
      jobs.onPlanned(begun::triggerCheckForDueExecutions);
      scheduler = begun;
    }
  }

  @Override
  public synchronized void stop() {
    if (scheduler != null) {
      jobs.onPlanned(() -> {});
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return scheduler != null;
  }

  @Override
  public boolean isAutoStartup() {
    return enabled;
  }
}
