package se.besked.platform.callers;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A bucket of permits for each client address, for a bounded number of addresses. */
public final class RateLimit {
  private final int perMinute;
  private final int burst;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets;

  /**
   * Nobody has called yet.
   *
   * @param perMinute how many calls each may go on to make, over time
   * @param burst how many at once before that pace holds
   * @param maxClients how many are remembered; the one unseen longest is forgotten first
   */
  public RateLimit(int perMinute, int burst, int maxClients, Clock clock) {
    this.perMinute = perMinute;
    this.burst = burst;
    this.time = new ClockTime(clock);
    this.buckets = newest(maxClients);
  }

  /** One permit, where there is one left. */
  public ConsumptionProbe take(String client) {
    return bucket(client).tryConsumeAndReturnRemaining(1);
  }

  /** How many calls are free to somebody who has made none. */
  public int burst() {
    return burst;
  }

  int clients() {
    synchronized (buckets) {
      return buckets.size();
    }
  }

  private Bucket bucket(String client) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(client, c -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .withCustomTimePrecision(time)
        .build();
  }

  private static Map<String, Bucket> newest(int size) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
        return size() > size;
      }
    };
  }

  private record ClockTime(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      var now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
