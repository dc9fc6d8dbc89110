package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.besked.kernel.registers.Position;

/** One address is asked about so many times a day, whoever asks. */
class AddressChecksTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
  private final AddressChecks checks =
      new AddressChecks(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneId.of("Europe/Stockholm");
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now.get();
            }
          });

  private long allowed(String address) {
    return IntStream.range(0, 50).filter(i -> checks.mayAsk(address)).count();
  }

  @Test
  void soManyTimesADayAndAgainTheNext() {
    assertThat(allowed("Kornvägen 1")).isEqualTo(AddressChecks.A_DAY);
    assertThat(allowed("Rågstigen 4")).as("another address").isEqualTo(AddressChecks.A_DAY);
    assertThat(checks.mayAsk("Kornvägen 1")).isFalse();
    now.set(Instant.parse("2026-11-22T23:30:00Z"));
    assertThat(checks.mayAsk("Kornvägen 1")).as("after midnight here").isTrue();
  }

  @Test
  void aStepAsideIsTheSamePlace() {
    var here = IntStream.range(0, 50).filter(i -> checks.mayAsk(near(i))).count();
    assertThat(here).isEqualTo(AddressChecks.A_DAY);
    assertThat(checks.mayAsk(new Position(55.91, 13.65))).isTrue();
  }

  /** Within a metre or so. */
  private static Position near(int i) {
    return new Position(55.9 + i * 0.000_000_4, 13.6);
  }
}
