package se.besked.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.kernel.people.Address;
import se.besked.kernel.registers.AddressRegister.LocatedAddress;
import se.besked.kernel.registers.Position;
import se.besked.testkit.SettableClock;

/** One address is asked about so many times a day, whoever asks, and however it is written. */
class AddressChecksTest {
  private static final Position HERE = new Position(55.9, 13.6);
  private static final Position ELSEWHERE = new Position(55.91, 13.65);

  private final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  private final AddressChecks checks = new AddressChecks(clock);

  private static LocatedAddress at(String street, String postalCode, Position position) {
    return new LocatedAddress(
        new Address(street, postalCode, "Havrelunda", null, "1299"), position);
  }

  private long allowed(LocatedAddress address) {
    return IntStream.range(0, 50).filter(i -> checks.mayAsk(address)).count();
  }

  @Test
  void soManyTimesADayAndAgainTheNext() {
    var home = at("Kornvägen 1", "99910", HERE);
    assertThat(allowed(home)).isEqualTo(AddressChecks.A_DAY);
    assertThat(allowed(at("Rågstigen 4", "99910", ELSEWHERE)))
        .as("another address")
        .isEqualTo(AddressChecks.A_DAY);
    assertThat(checks.mayAsk(home)).isFalse();
    clock.set("2026-11-23T00:30");
    assertThat(checks.mayAsk(home)).as("after midnight here").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "storgatan 1 a, 99910",
    "STORGATAN 1A, 999 10",
    "' Storgatan  1a', 99910",
    "Storgatan 1 A lgh 1101, 99910",
    "'Storgatan 1 A, lgh 1102', 99910"
  })
  void inAnotherSpellingItIsTheSame(String street, String postalCode) {
    assertThat(allowed(at("Storgatan 1 A", "99910", HERE))).isEqualTo(AddressChecks.A_DAY);
    assertThat(checks.mayAsk(at(street, postalCode, ELSEWHERE))).isFalse();
  }

  @Test
  void atTheSamePlaceItIsTheSame() {
    assertThat(allowed(at("Storgatan 1 A", "99910", HERE))).isEqualTo(AddressChecks.A_DAY);
    assertThat(checks.mayAsk(at("Lillgatan 2", "99911", HERE))).isFalse();
  }

  @Test
  void neighboursAreNot() {
    for (var other :
        List.of(
            at("Storgatan 1 B", "99910", new Position(55.9001, 13.6)),
            at("Storgatan 11", "99910", new Position(55.9002, 13.6)),
            at("Storgatan 1 A", "99911", new Position(55.9003, 13.6)))) {
      assertThat(allowed(other)).isEqualTo(AddressChecks.A_DAY);
    }
    assertThat(checks.mayAsk(at("Storgatan 1 A", "99910", HERE))).isTrue();
  }
}
