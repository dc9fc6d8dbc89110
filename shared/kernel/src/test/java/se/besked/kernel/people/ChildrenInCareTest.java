package se.besked.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.kernel.people.ChildrenInCare.Child;
import se.besked.kernel.people.ChildrenInCare.CoGuardians;
import se.besked.kernel.people.ChildrenInCare.Found;
import se.besked.kernel.people.ChildrenInCare.GuardianNotRegistered;

class ChildrenInCareTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final PersonalNumber MOTHER = PersonalNumber.of("198806152388");
  private static final PersonalNumber FATHER = PersonalNumber.of("198806152396");
  private static final PersonalNumber SMALL = PersonalNumber.of("202002292387");
  private static final PersonalNumber BIG = PersonalNumber.of("201703032399");
  private static final PersonalNumber OLD_NUMBER = PersonalNumber.of("201801712389");

  private final Map<PersonalNumber, RegisteredPerson> register = new HashMap<>();
  private final List<Set<PersonalNumber>> asked = new ArrayList<>();

  private ChildrenInCare childrenOf(PersonalNumber guardian) {
    return ChildrenInCare.of(
        numbers -> {
          asked.add(numbers);
          var found = new HashMap<>(register);
          found.keySet().retainAll(numbers);
          return found;
        },
        guardian,
        TODAY);
  }

  private Found found(PersonalNumber guardian) {
    return (Found) childrenOf(guardian);
  }

  private void guardian(PersonalNumber number, PersonalNumber... guardianOf) {
    register.put(number, person(number, Set.of(guardianOf), Set.of()));
  }

  private void child(PersonalNumber number, PersonalNumber... guardians) {
    register.put(number, person(number, Set.of(), Set.of(guardians)));
  }

  private static RegisteredPerson person(
      PersonalNumber number, Set<PersonalNumber> guardianOf, Set<PersonalNumber> guardians) {
    return new RegisteredPerson(
        number,
        new PersonName("Prov", "Provsson"),
        Protection.NONE,
        null,
        null,
        guardianOf,
        guardians,
        Set.of(),
        false);
  }

  private void change(PersonalNumber number, UnaryOperator<RegisteredPerson> change) {
    register.compute(number, (n, p) -> change.apply(p));
  }

  private static RegisteredPerson with(
      RegisteredPerson p, Protection protection, boolean gone, boolean guardianUnconfirmed) {
    return new RegisteredPerson(
        p.number(),
        p.name(),
        protection,
        p.address(),
        p.birthDate(),
        p.guardianOf(),
        p.guardians(),
        p.earlierNumbers(),
        gone,
        guardianUnconfirmed);
  }

  private static RegisteredPerson with(
      RegisteredPerson p, LocalDate birthDate, Set<PersonalNumber> earlierNumbers) {
    return new RegisteredPerson(
        p.number(),
        p.name(),
        p.protection(),
        p.address(),
        birthDate,
        p.guardianOf(),
        p.guardians(),
        earlierNumbers,
        p.gone());
  }

  private void family() {
    guardian(MOTHER, SMALL, BIG);
    guardian(FATHER, SMALL, BIG);
    child(SMALL, MOTHER, FATHER);
    child(BIG, MOTHER, FATHER);
  }

  @Test
  void givesTheChildrenYoungestFirstWithTheOtherGuardian() {
    family();
    var found = found(MOTHER);
    assertThat(found.children()).extracting(c -> c.person().number()).containsExactly(SMALL, BIG);
    assertThat(found.children())
        .extracting(Child::coGuardians)
        .containsOnly(new CoGuardians.Known(Set.of(register.get(FATHER))));
    assertThat(found.children()).noneMatch(Child::isAnyoneProtected);
    assertThat(found.unconfirmed()).isZero();
  }

  @Test
  void asksTheRegisterThreeTimesAtMost() {
    family();
    childrenOf(MOTHER);
    assertThat(asked).containsExactly(Set.of(MOTHER), Set.of(SMALL, BIG), Set.of(FATHER));
  }

  @Test
  void oneAloneHasNoCoGuardians() {
    guardian(MOTHER, BIG);
    child(BIG, MOTHER);
    assertThat(found(MOTHER).children())
        .singleElement()
        .extracting(Child::coGuardians)
        .isEqualTo(new CoGuardians.Known(Set.of()));
  }

  @Test
  void custodyOnTheGuardiansRecordAloneIsNotEnough() {
    guardian(MOTHER, BIG);
    child(BIG, FATHER);
    assertThat(found(MOTHER).children()).isEmpty();
    assertThat(found(MOTHER).unconfirmed()).isEqualTo(1);
  }

  @Test
  void custodyOnTheChildsRecordAloneIsNotEnough() {
    guardian(MOTHER);
    child(BIG, MOTHER);
    assertThat(found(MOTHER).children()).isEmpty();
    assertThat(found(MOTHER).unconfirmed()).isZero();
  }

  @Test
  void aChildTheRegisterDoesNotGiveIsUnconfirmed() {
    guardian(MOTHER, BIG);
    assertThat(found(MOTHER)).isEqualTo(new Found(register.get(MOTHER), List.of(), 1));
  }

  @Test
  void childrenWhoTurned18OrAreGoneAreLeftOut() {
    guardian(MOTHER, SMALL, BIG);
    child(SMALL, MOTHER);
    child(BIG, MOTHER);
    change(SMALL, p -> with(p, TODAY.minusYears(18), Set.of()));
    change(BIG, p -> with(p, Protection.NONE, true, false));
    assertThat(found(MOTHER).children()).isEmpty();
    change(SMALL, p -> with(p, TODAY.minusYears(18).plusDays(1), Set.of()));
    assertThat(found(MOTHER).children()).hasSize(1);
  }

  @Test
  void withoutABirthDateOnlyTheYearCounts() {
    // Month 00: the number shows no date.
    var noDate = PersonalNumber.of("201000802395");
    guardian(MOTHER, noDate);
    child(noDate, MOTHER);
    assertThat(found(MOTHER).children()).hasSize(1);
    var laterYear = ChildrenInCare.of(n -> register, MOTHER, LocalDate.of(2028, 1, 1));
    assertThat(((Found) laterYear).children()).isEmpty();
  }

  @Test
  void relationsToEarlierNumbersCount() {
    guardian(MOTHER, BIG);
    change(MOTHER, p -> with(p, (LocalDate) null, Set.of(OLD_NUMBER)));
    child(BIG, OLD_NUMBER);
    assertThat(found(MOTHER).children())
        .singleElement()
        .extracting(Child::coGuardians)
        .isEqualTo(new CoGuardians.Known(Set.of()));
  }

  @Test
  void aChildNamedByTwoNumbersIsOneChild() {
    guardian(MOTHER, BIG, OLD_NUMBER);
    child(BIG, MOTHER);
    change(BIG, p -> with(p, (LocalDate) null, Set.of(OLD_NUMBER)));
    register.put(OLD_NUMBER, register.get(BIG));
    assertThat(found(MOTHER).children()).hasSize(1);
    assertThat(found(MOTHER).unconfirmed()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Protection.class,
      names = {"NONE"},
      mode = EnumSource.Mode.EXCLUDE)
  void saysWhoOfThemIsProtected(Protection protection) {
    family();
    change(MOTHER, p -> with(p, protection, false, false));
    assertThat(found(MOTHER).children()).allMatch(Child::guardianProtected);
    assertThat(found(FATHER).children())
        .allMatch(c -> c.coGuardianProtected() && c.isAnyoneProtected() && !c.guardianProtected());
    family();
    change(BIG, p -> with(p, protection, false, false));
    assertThat(found(MOTHER).children())
        .extracting(Child::childProtected)
        .containsExactly(false, true);
  }

  @Test
  void aCoGuardianTheRegisterDoesNotGiveIsUnknownAndTreatedAsProtected() {
    guardian(MOTHER, BIG);
    child(BIG, MOTHER, FATHER);
    var child = found(MOTHER).children().getFirst();
    assertThat(child.coGuardians()).isEqualTo(new CoGuardians.Unknown());
    assertThat(child.coGuardianProtected()).isTrue();
  }

  /** Nobody has said that custody ended; the register cannot confirm it, either. */
  @Test
  void aCoGuardianWhoHasLeftTheRegisterIsUnknown() {
    guardian(MOTHER, BIG);
    guardian(FATHER, BIG);
    child(BIG, MOTHER, FATHER);
    assertThat(found(MOTHER).children().getFirst().coGuardians())
        .isEqualTo(new CoGuardians.Known(Set.of(register.get(FATHER))));
    change(FATHER, p -> with(p, Protection.NONE, true, false));
    var child = found(MOTHER).children().getFirst();
    assertThat(child.coGuardians()).isEqualTo(new CoGuardians.Unknown());
    assertThat(child.isAnyoneProtected()).isFalse();
  }

  @Test
  void aGuardianAbroadMakesTheCoGuardiansUnknown() {
    guardian(MOTHER, BIG);
    child(BIG, MOTHER);
    change(BIG, p -> with(p, Protection.NONE, false, true));
    var child = found(MOTHER).children().getFirst();
    assertThat(child.coGuardians()).isEqualTo(new CoGuardians.Unknown());
    assertThat(child.isAnyoneProtected()).isFalse();
  }

  @Test
  void whoeverIsNotInTheRegisterHasNoChildrenHere() {
    assertThat(childrenOf(MOTHER)).isEqualTo(new GuardianNotRegistered());
    family();
    change(MOTHER, p -> with(p, Protection.NONE, true, false));
    assertThat(childrenOf(MOTHER)).isEqualTo(new GuardianNotRegistered());
  }
}
