package se.besked.platform.operations;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether guardians can be served: their answers are kept by writing, so a row is written. Down
 * when the database is away, full, read-only or slow, and said within a second and a half whatever
 * it does. Everybody may ask, so one look serves all who ask within a second.
 */
final class DatabaseHealth implements HealthIndicator {
  private static final Duration AT_MOST = Duration.ofMillis(1_400);
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);

  private static final String WRITE =
      """
      with gone as (delete from node_sign where at < clock_timestamp() - interval '1 day')
      insert into node_sign (node, at) values (:node, clock_timestamp())
      on conflict (node) do update set at = excluded.at
      """;

  private final JdbcClient jdbc;
  private final UUID node = UUID.randomUUID();
  private @Nullable Look latest;

  DatabaseHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Look(FutureTask<Boolean> task, long begun) {
    /** Of the time it may take; whoever comes later waits no longer. */
    long left() {
      return Math.max(0, begun + AT_MOST.toNanos() - System.nanoTime());
    }

    /** One that goes on is waited for; only a finished one is replaced. */
    boolean stands() {
      return !task.isDone() || System.nanoTime() - begun < GOOD_FOR.toNanos();
    }
  }

  boolean isWell() {
    try {
      var look = look();
      return look.task().get(look.left(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException notServed) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized Look look() {
    if (latest == null || !latest.stands()) {
      latest = new Look(new FutureTask<>(this::write), System.nanoTime());
      Thread.ofVirtual().name("database-health").start(latest.task());
    }
    return latest;
  }

  private boolean write() {
    return jdbc.sql(WRITE).param("node", node).update() == 1;
  }

  @Override
  public Health health() {
    return isWell() ? Health.up().build() : Health.down().build();
  }
}
