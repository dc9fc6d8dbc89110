package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.besked.kernel.people.Address;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.ChildrenInCare.CoGuardians;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.PostalAddress;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.testkit.Personas;

/** What every population register over the people of Havrelunda must answer. */
abstract class PopulationRegisterContract {
  static final PersonalNumber NOBODY = PersonalNumber.of("200509302386");

  abstract PopulationRegister register();

  final RegisteredPerson find(PersonalNumber number) {
    return register().find(Set.of(number)).get(number);
  }

  private ChildrenInCare.Found childrenOf(PersonalNumber guardian) {
    return (ChildrenInCare.Found)
        ChildrenInCare.of(register()::find, guardian, LocalDate.of(2026, 11, 22));
  }

  @Test
  void givesAWholePerson() {
    assertThat(find(Personas.ALONE))
        .isEqualTo(
            new RegisteredPerson(
                Personas.ALONE,
                new PersonName("Asta", "Provsson"),
                Protection.NONE,
                new Address(
                    "Kornvägen 1",
                    "99910",
                    "HAVRELUNDA",
                    "5f0b6c1e-0001-4a00-9000-000000000001",
                    "1299"),
                LocalDate.of(1985, 1, 1),
                Set.of(Personas.CHILD_OF_ALONE),
                Set.of(),
                Set.of(),
                false,
                false,
                false,
                null,
                new PostalAddress(null, "Kornvägen 1", null, "99910", "HAVRELUNDA")));
  }

  @Test
  void findsManyAtOnceAndLeavesOutTheUnknown() {
    assertThat(register().find(Set.of(Personas.ALONE, NOBODY, Personas.CHILD_OF_COORDINATION)))
        .containsOnlyKeys(Personas.ALONE, Personas.CHILD_OF_COORDINATION);
    assertThat(register().find(Set.of(NOBODY))).isEmpty();
    assertThat(register().find(Set.of())).isEmpty();
  }

  @Test
  void usesTheNameOfDailyLife() {
    assertThat(find(Personas.TOGETHER_OTHER).name())
        .isEqualTo(new PersonName("Lars-Erik", "Exempelsson"));
    assertThat(find(Personas.CHILD_OF_UPPER).name()).isEqualTo(new PersonName("Bror", "Högstad"));
  }

  @Test
  void custodyStandsOnBothRecords() {
    assertThat(find(Personas.TOGETHER).guardianOf())
        .containsExactlyInAnyOrder(Personas.YOUNGER_CHILD_TOGETHER, Personas.OLDER_CHILD_TOGETHER);
    assertThat(find(Personas.OLDER_CHILD_TOGETHER).guardians())
        .containsExactlyInAnyOrder(Personas.TOGETHER, Personas.TOGETHER_OTHER);
  }

  @Test
  void parentageIsNotCustody() {
    assertThat(find(Personas.NOT_GUARDIAN).guardianOf()).isEmpty();
    assertThat(find(Personas.CHILD_OF_ALONE).guardians()).containsExactly(Personas.ALONE);
    assertThat(childrenOf(Personas.NOT_GUARDIAN).children()).isEmpty();
  }

  @Test
  void saysWhoIsProtected() {
    assertThat(find(Personas.PROTECTED_GUARDIAN).protection())
        .isEqualTo(Protection.CONFIDENTIALITY_MARKED);
    var child = find(Personas.PROTECTED_CHILD);
    assertThat(child.protection()).isEqualTo(Protection.PROTECTED_REGISTRATION);
    assertThat(child.registeredAddress()).isEmpty();
  }

  @Test
  void oneFoundUnderAnEarlierNumberIsPresentUnderTheNumberAskedFor() {
    var found = register().find(Set.of(Personas.EARLIER_NUMBER_ON_ISLAND));
    assertThat(found).containsOnlyKeys(Personas.EARLIER_NUMBER_ON_ISLAND);
    var person = found.get(Personas.EARLIER_NUMBER_ON_ISLAND);
    assertThat(person.number()).isEqualTo(Personas.YOUNGER_CHILD_OF_ISLAND);
    assertThat(person.earlierNumbers()).containsExactly(Personas.EARLIER_NUMBER_ON_ISLAND);
  }

  @Test
  void saysThatAGuardianNeverWasRegistered() {
    var child = find(Personas.CHILD_OF_GUARDIAN_ABROAD);
    assertThat(child.guardianUnconfirmed()).isTrue();
    assertThat(child.guardians()).containsExactly(Personas.GUARDIAN_ABROAD);
    assertThat(childrenOf(Personas.GUARDIAN_ABROAD).children())
        .singleElement()
        .extracting(ChildrenInCare.Child::coGuardians)
        .isEqualTo(new CoGuardians.Unknown());
  }

  @Test
  void theMunicipalityIsCountyAndMunicipality() {
    assertThat(find(Personas.CHILD_OF_OTHER_MUNICIPALITY).address())
        .extracting(Address::municipalityCode)
        .isEqualTo("1298");
  }

  @Test
  void spousesStandOnEachOthersRecordsAlsoAtTwoAddresses() {
    assertThat(find(Personas.STEP_PARENT).spouse()).isEqualTo(Personas.STEP_FAMILY);
    assertThat(find(Personas.STEP_FAMILY).spouse()).isEqualTo(Personas.STEP_PARENT);
    var apart = find(Personas.MARRIED_APART);
    assertThat(apart.married()).isTrue();
    assertThat(apart.spouse()).isEqualTo(Personas.MARRIED_APART_OTHER);
    assertThat(apart.livesWith(find(Personas.MARRIED_APART_OTHER))).isFalse();
    assertThat(find(Personas.TOGETHER).married()).isFalse();
    assertThat(find(Personas.TOGETHER).livesWith(find(Personas.TOGETHER_OTHER))).isTrue();
  }

  @Test
  void neighboursInOneBuildingDoNotLiveTogether() {
    var home = find(Personas.MARRIED_APART);
    assertThat(home.registeredAddress().orElseThrow().oneLine())
        .isEqualTo("Ängsvägen 15 lgh 1102, 99912 HAVRELUNDA");
    assertThat(home.livesWith(find(Personas.TWO_PLACES_OTHER))).isFalse();
    assertThat(home.livesWith(find(Personas.CHILD_OF_MARRIED_APART))).isTrue();
  }

  @Test
  void childrenInCareOverTheRealWire() {
    var together = childrenOf(Personas.TOGETHER);
    assertThat(together.children())
        .extracting(c -> c.person().number())
        .containsExactly(Personas.YOUNGER_CHILD_TOGETHER, Personas.OLDER_CHILD_TOGETHER);
    assertThat(together.children())
        .extracting(ChildrenInCare.Child::coGuardians)
        .containsOnly(new CoGuardians.Known(Set.of(find(Personas.TOGETHER_OTHER))));
    assertThat(childrenOf(Personas.PROTECTED_GUARDIAN_OTHER).children())
        .singleElement()
        .matches(c -> c.coGuardianProtected() && !c.guardianProtected() && !c.childProtected());
    assertThat(childrenOf(Personas.NO_CHILDREN).children()).isEmpty();
  }
}
