package se.besked.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The real time moved forward as far as somebody wished, so that three weeks of appeal can be lived
 * through in a minute. How far is kept in a file, or a restart would move cases back in time.
 */
public final class DemoClock extends Clock {
  private final Path file;
  private final ZoneId zone;
  private final AtomicReference<Duration> ahead;

  public DemoClock(Path file) {
    this(file, ZoneId.of("Europe/Stockholm"), new AtomicReference<>(read(file)));
  }

  private DemoClock(Path file, ZoneId zone, AtomicReference<Duration> ahead) {
    this.file = file;
    this.zone = zone;
    this.ahead = ahead;
  }

  /** Moves on. Time never goes back. */
  public synchronized void forward(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("Time does not go back");
    }
    var now = ahead.accumulateAndGet(by, Duration::plus);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, now.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Duration ahead() {
    return Objects.requireNonNull(ahead.get());
  }

  private static Duration read(Path file) {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new DemoClock(file, other, ahead);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead());
  }
}
