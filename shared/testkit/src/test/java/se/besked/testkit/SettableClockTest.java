package se.besked.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  @Test
  void showsSwedishTime() {
    var clock = SettableClock.at("2026-11-22T09:00");
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
    assertThat(clock.getZone()).isEqualTo(SettableClock.STOCKHOLM);
  }

  @Test
  void aDayIsACalendarDayButADurationIsNot() {
    var clock = SettableClock.at("2026-10-24T12:00");
    clock.advance(Period.ofDays(1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-10-25T11:00:00Z"));
    clock.set("2026-10-24T12:00");
    clock.advance(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-10-25T10:00:00Z"));
  }

  @Test
  void movesInAllZonesAtOnce() {
    var clock = SettableClock.at("2026-11-22T09:00");
    var utc = clock.withZone(ZoneOffset.UTC);
    clock.advance(Duration.ofHours(1));
    assertThat(utc.instant()).isEqualTo(clock.instant());
  }

  @Test
  void losesNoStepBetweenThreads() {
    var clock = SettableClock.at("2026-11-22T09:00");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 1000; i++) {
        threads.submit(() -> clock.advance(Duration.ofSeconds(1)));
      }
    }
    assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-22T08:16:40Z"));
  }
}
