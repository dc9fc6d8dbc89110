package se.besked.platform.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.login.DemoSite;

/**
 * The demo on a Monday morning that is always the same. Its clock goes on by itself, because the
 * runner of jobs waits by it, and a journey moves it further.
 */
public final class MondaySite extends DemoSite {
  private static final Instant MORNING = Instant.parse("2026-11-23T08:00:00Z");

  @Override
  protected Clock clock(Path data) {
    var file = data.resolve("clock");
    try {
      Files.writeString(file, Duration.between(Instant.now(), MORNING).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DemoClock(file);
  }
}
