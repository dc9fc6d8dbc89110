package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalAddressTest {
  @Test
  void streetAndLocality() {
    assertThat(new PostalAddress(null, "Provgatan 1", null, "99910", "HAVRELUNDA").lines())
        .containsExactly("Provgatan 1", "99910 HAVRELUNDA");
  }

  @ParameterizedTest
  @CsvSource({"Kim Provsson,c/o Kim Provsson", "C/O Kim Provsson,C/O Kim Provsson"})
  void atSomebodyElsesPlaceAndInAnApartment(String careOf, String line) {
    assertThat(new PostalAddress(careOf, "Provgatan 1", "lgh 1101", "99910", "HAVRELUNDA").lines())
        .containsExactly(line, "Provgatan 1 lgh 1101", "99910 HAVRELUNDA");
  }
}
