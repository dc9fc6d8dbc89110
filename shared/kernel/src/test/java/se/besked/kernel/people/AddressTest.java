package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  private static final String BUILDING = "0d7f2f5e-0000-4000-8000-000000000001";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # apartment, its key | apartment, its key | one home
          lgh 1101, k1, lgh 1101, k1, true
          lgh 1101, k1, lgh 1102, k2, false
          lgh 1101, -,  LGH 1101, -,  true
          lgh 1101, -,  lgh 1102, -,  false
          lgh 1101, k1, lgh 1102, -,  false
          # Written in two ways, one dwelling by the register.
          lgh 1101, k1, Lägenhet 1101, k1, true
          # Nothing says that there are two homes.
          -, -, lgh 1101, k1, true
          -, -, -, -, true
          """)
  void twoHomesInOneBuilding(
      @Nullable String a,
      @Nullable String aKey,
      @Nullable String b,
      @Nullable String bKey,
      boolean one) {
    assertThat(at(a, aKey).isSamePlaceAs(at(b, bKey))).isTrue();
    assertThat(at(a, aKey).isSameHomeAs(at(b, bKey))).isEqualTo(one);
    assertThat(at(b, bKey).isSameHomeAs(at(a, aKey))).isEqualTo(one);
  }

  @Test
  void theApartmentIsPartOfTheLine() {
    assertThat(at("lgh 1101", null).oneLine()).isEqualTo("Provgatan 1 lgh 1101, 99910 Havrelunda");
    assertThat(at(null, null).oneLine()).isEqualTo("Provgatan 1, 99910 Havrelunda");
  }

  private static Address at(@Nullable String apartment, @Nullable String apartmentKey) {
    return new Address(
        "Provgatan 1", "99910", "Havrelunda", BUILDING, "1299", apartment, apartmentKey);
  }
}
