package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomesOfPeopleTest {
  private static final PersonalNumber ONE = PersonalNumber.of("198806152388");
  private static final PersonalNumber ANOTHER = PersonalNumber.of("198806152396");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # Keys in both: nothing else counts.
          Provgatan 1, 99910, Havrelunda, k1, 1299, Stora vägen 2, 99911, Rågby, K1, 1298, true
          Provgatan 1, 99910, Havrelunda, k1, 1299, Provgatan 1, 99910, Havrelunda, k2, 1299, false
          # A key in one of them: what is written.
          Provgatan 1, 99910, Havrelunda, k1, 1299, PROVGATAN 1, 99910, HAVRELUNDA, -, 1299, true
          Provgatan 1, 99910, Havrelunda, -, 1299, Provgatan 1, 99910, Havrelunda, k2, 1299, true
          Provgatan 1, 99910, Havrelunda, -, 1299, Provgatan 1, 99910, Havrelunda, -, 1299, true
          Provgatan 1, 99910, Havrelunda, -, 1299, Provgatan 2, 99910, Havrelunda, -, 1299, false
          Provgatan 1, 99910, Havrelunda, -, 1299, Provgatan 1, 99911, Havrelunda, -, 1299, false
          Provgatan 1, 99910, Havrelunda, -, 1299, Provgatan 1, 99910, Rågby, -, 1299, false
          Provgatan 1, 99910, Havrelunda, -, 1299, Provgatan 1, 99910, Havrelunda, -, 1298, false
          """)
  void onePlace(
      String street,
      String code,
      String locality,
      @Nullable String key,
      String municipality,
      String street2,
      String code2,
      String locality2,
      @Nullable String key2,
      String municipality2,
      boolean same) {
    var a = new Address(street, code, locality, key, municipality);
    var b = new Address(street2, code2, locality2, key2, municipality2);

    assertThat(a.isSamePlaceAs(b)).isEqualTo(same);
    assertThat(b.isSamePlaceAs(a)).isEqualTo(same);
    assertThat(at(ONE, a).livesWith(at(ANOTHER, b))).isEqualTo(same);
  }

  @Test
  void whoHasNoAddressLivesWithNobody() {
    var address = new Address("Provgatan 1", "99910", "Havrelunda", null, "1299");

    assertThat(at(ONE, null).livesWith(at(ANOTHER, address))).isFalse();
    assertThat(at(ONE, address).livesWith(at(ANOTHER, null))).isFalse();
    assertThat(at(ONE, null).livesWith(at(ANOTHER, null))).isFalse();
    assertThat(at(ONE, address).registeredAddress()).contains(address);
    assertThat(at(ONE, null).registeredAddress()).isEqualTo(Optional.empty());
  }

  @Test
  void onlyTheMarriedHaveASpouse() {
    assertThat(person(true, ANOTHER).spouse()).isEqualTo(ANOTHER);
    assertThat(person(true, null).spouse()).isNull();
    assertThat(person(false, null).spouse()).isNull();
    assertThatIllegalArgumentException().isThrownBy(() -> person(false, ANOTHER));
  }

  @Test
  void aNameIsWrittenWithoutBlanksAroundIt() {
    assertThat(new PersonName("Prov", "Provsson").full()).isEqualTo("Prov Provsson");
    assertThat(new PersonName("", "Provsson").full()).isEqualTo("Provsson");
  }

  private static RegisteredPerson person(boolean married, @Nullable PersonalNumber spouse) {
    return new RegisteredPerson(
        ONE,
        new PersonName("Prov", "Provsson"),
        Protection.NONE,
        null,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        false,
        false,
        married,
        spouse);
  }

  private static RegisteredPerson at(PersonalNumber number, @Nullable Address address) {
    return new RegisteredPerson(
        number,
        new PersonName("Prov", "Provsson"),
        Protection.NONE,
        address,
        null,
        Set.of(),
        Set.of(),
        Set.of(),
        false);
  }
}
