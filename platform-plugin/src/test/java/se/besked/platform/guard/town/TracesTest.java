package se.besked.platform.guard.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {
  private final Traces traces =
      new Traces(
          List.of("Ek", "Eka", "SKJ-2026-000123", "1234567", "59.6123").stream()
              .filter(marker -> marker.length() >= 3)
              .toList());

  @Test
  void aMarkerIsAWordOfItsOwn() {
    assertThat(traces.in("Till Eka, om SKJ-2026-000123."))
        .containsExactlyInAnyOrder("Eka", "SKJ-2026-000123");
    assertThat(traces.in("Ekan och SKJ-2026-0001234")).isEmpty();
    assertThat(traces.in("")).isEmpty();
    assertThat(traces.in("Eka")).containsExactly("Eka");
  }

  @Test
  void aTimeOfDayIsNoPlace() {
    assertThat(traces.in("2026-11-30T01:25:59.612345+01:00")).isEmpty();
    assertThat(traces.in("\"lat\":59.612345")).containsExactly("59.6123");
  }

  @Test
  void aPartOfAPlaceOrATelephoneNumberIsEnough() {
    assertThat(traces.in("[59.61234567,17.0] +46701234567"))
        .containsExactlyInAnyOrder("59.6123", "1234567");
  }
}
