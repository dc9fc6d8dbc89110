package se.besked.platform.login.staff;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Slows attempts to log in under one key, so that passwords cannot be guessed by trying. Nothing is
 * locked: whoever waits as long as they are told may try again.
 */
final class Attempts {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int KEYS_REMEMBERED = 10_000;

  private final int allowed;
  private final TimeMeter time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KEYS_REMEMBERED;
        }
      };

  /**
   * @param allowed at once; they come back one by one, all of them in ten minutes
   */
  Attempts(int allowed, Clock clock) {
    this.allowed = allowed;
    this.time = new ClockTime(clock);
  }

  /** Makes one more attempt, or tells how long it has to wait. */
  Optional<Duration> mustWait(String key) {
    var probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  /** The attempt was right and shall not count. */
  void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, k -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(allowed).refillGreedy(allowed, WINDOW))
        .withCustomTimePrecision(time)
        .build();
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
