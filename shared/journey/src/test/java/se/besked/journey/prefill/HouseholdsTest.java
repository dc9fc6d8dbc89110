package se.besked.journey.prefill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.besked.journey.prefill.Households.Told;
import se.besked.kernel.people.Address;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;

/** Who belongs together by förordning 2001:160, 4 § (FEE-03), and who is left out. */
class HouseholdsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final PersonalNumber ANNA = PersonalNumber.of("198501012382");
  private static final PersonalNumber BO = PersonalNumber.of("198501012390");
  private static final PersonalNumber EX = PersonalNumber.of("198806152396");
  private static final PersonalNumber CHILD = PersonalNumber.of("202105142380");
  private static final PersonalNumber OTHER_CHILD = PersonalNumber.of("202207072386");
  private static final PersonalNumber TEENAGER = PersonalNumber.of("201001012382");
  private static final String HERE = "Gatan 1";
  private static final String THERE = "Gatan 2";

  private final Map<PersonalNumber, Person> people = new HashMap<>();
  private final Map<PersonalNumber, PersonalNumber> confirmed = new HashMap<>();
  private final AtomicInteger calls = new AtomicInteger();

  /** A record in the making. */
  private static final class Person {
    private final Set<PersonalNumber> guardianOf = new HashSet<>();
    private final Set<PersonalNumber> guardians = new HashSet<>();
    private String street;
    private Protection protection = Protection.NONE;
    private PersonalNumber spouse;
    private boolean married;
    private boolean gone;
    private boolean guardianUnconfirmed;
  }

  @BeforeEach
  void anna() {
    person(ANNA, HERE);
    child(CHILD, HERE, ANNA);
  }

  private Person person(PersonalNumber number, String street) {
    var person = new Person();
    person.street = street;
    people.put(number, person);
    return person;
  }

  private Person child(PersonalNumber number, String street, PersonalNumber... guardians) {
    var child = person(number, street);
    for (var guardian : guardians) {
      child.guardians.add(guardian);
      people.get(guardian).guardianOf.add(number);
    }
    return child;
  }

  private void marry(PersonalNumber one, PersonalNumber other) {
    people.get(one).spouse = other;
    people.get(other).spouse = one;
    people.get(one).married = true;
    people.get(other).married = true;
  }

  private Told told(PersonalNumber who) {
    var register =
        new AskedOnce(
            numbers -> {
              calls.incrementAndGet();
              var found = new HashMap<PersonalNumber, RegisteredPerson>();
              numbers.stream()
                  .filter(people::containsKey)
                  .forEach(n -> found.put(n, registered(n, people.get(n))));
              return found;
            });
    var found = (ChildrenInCare.Found) ChildrenInCare.of(register, who, TODAY);
    return new Households(p -> Optional.ofNullable(confirmed.get(p))).of(register, found, TODAY);
  }

  private static RegisteredPerson registered(PersonalNumber number, Person p) {
    return new RegisteredPerson(
        number,
        new PersonName("Prov", "Provsson"),
        p.protection,
        p.street == null ? null : new Address(p.street, "99910", "Havrelunda", null, "1299"),
        null,
        p.guardianOf,
        p.guardians,
        Set.of(),
        p.gone,
        p.guardianUnconfirmed,
        p.married,
        p.spouse);
  }

  private Told.Members members(PersonalNumber who) {
    return (Told.Members) told(who);
  }

  private Optional<PersonalNumber> partnerOf(PersonalNumber who) {
    return members(who).partner().map(RegisteredPerson::number);
  }

  private List<PersonalNumber> childrenOf(PersonalNumber who) {
    return members(who).children().stream().map(m -> m.child().number()).toList();
  }

  @Test
  void aSinglePersonIsAHousehold() {
    assertThat(partnerOf(ANNA)).isEmpty();
    assertThat(childrenOf(ANNA)).containsExactly(CHILD);
    assertThat(members(ANNA).children()).allMatch(m -> m.own() && !m.twoHouseholds());
  }

  @Test
  void theMarriedAreOneHouseholdAlsoAtTwoAddresses() {
    person(BO, THERE);
    people.get(CHILD).guardians.add(BO);
    people.get(BO).guardianOf.add(CHILD);
    assertThat(partnerOf(ANNA)).isEmpty();
    assertThat(members(ANNA).children()).allMatch(Households.Member::twoHouseholds);
    marry(ANNA, BO);
    for (var spouse : List.of(ANNA, BO)) {
      assertThat(partnerOf(spouse)).contains(spouse.equals(ANNA) ? BO : ANNA);
      assertThat(childrenOf(spouse)).containsExactly(CHILD);
      assertThat(members(spouse).children()).noneMatch(Households.Member::twoHouseholds);
    }
  }

  @Test
  void twoWithACommonChildAtOneAddressAreAHousehold() {
    person(BO, HERE);
    child(OTHER_CHILD, HERE, ANNA, BO);
    assertThat(partnerOf(ANNA)).contains(BO);
    assertThat(partnerOf(BO)).contains(ANNA);
    assertThat(childrenOf(BO)).containsExactlyElementsOf(childrenOf(ANNA)).hasSize(2);
    assertThat(members(BO).children())
        .filteredOn(m -> m.child().number().equals(CHILD))
        .noneMatch(Households.Member::own);
  }

  @Test
  void twoAtOneAddressWithoutCommonChildMustBothConfirm() {
    person(BO, HERE);
    assertThat(partnerOf(ANNA)).isEmpty();
    assertThat(childrenOf(BO)).isEmpty();
    confirmed.put(ANNA, BO);
    confirmed.put(BO, ANNA);
    assertThat(partnerOf(ANNA)).contains(BO);
    assertThat(childrenOf(BO)).containsExactly(CHILD);
  }

  @Test
  void aConfirmationDoesNotHoldAfterAMoveWithoutCommonChild() {
    person(BO, THERE);
    confirmed.put(ANNA, BO);
    assertThat(partnerOf(ANNA)).isEmpty();
    people.get(CHILD).guardians.add(BO);
    people.get(BO).guardianOf.add(CHILD);
    assertThat(partnerOf(ANNA)).contains(BO);
  }

  @Test
  void theSpouseComesBeforeTheOtherParentAtTheSameAddress() {
    person(BO, THERE);
    person(EX, HERE);
    child(OTHER_CHILD, HERE, ANNA, EX);
    marry(ANNA, BO);
    assertThat(partnerOf(ANNA)).contains(BO);
  }

  @Test
  void aChildWithTwoHomesBelongsToBothHouseholds() {
    person(EX, THERE);
    people.get(CHILD).guardians.add(EX);
    people.get(EX).guardianOf.add(CHILD);
    for (var parent : List.of(ANNA, EX)) {
      assertThat(childrenOf(parent)).containsExactly(CHILD);
      assertThat(members(parent).children()).allMatch(Households.Member::twoHouseholds);
    }
  }

  @Test
  void aStepParentHasThePartnersChildrenWhoseOtherHomeIsElsewhere() {
    person(BO, HERE);
    person(EX, THERE);
    people.get(CHILD).guardians.add(EX);
    people.get(EX).guardianOf.add(CHILD);
    marry(ANNA, BO);
    assertThat(members(BO).children()).singleElement().matches(m -> !m.own() && m.twoHouseholds());
    assertThat(partnerOf(EX)).isEmpty();
  }

  @Test
  void aChildOfSoleCustodyWhoLivesElsewhereIsInNoHousehold() {
    people.get(CHILD).street = THERE;
    assertThat(childrenOf(ANNA)).isEmpty();
  }

  @Test
  void teenagersNeitherHaveAPlaceNorAStepInTheOrder() {
    child(TEENAGER, HERE, ANNA);
    assertThat(childrenOf(ANNA)).containsExactly(CHILD);
  }

  @ParameterizedTest
  @EnumSource(value = Protection.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void anybodyProtectedInTheHouseholdHidesItWhole(Protection protection) {
    person(BO, HERE);
    child(OTHER_CHILD, HERE, BO);
    marry(ANNA, BO);
    for (var number : List.of(BO, CHILD, OTHER_CHILD)) {
      people.get(number).protection = protection;
      assertThat(told(ANNA)).as("%s", number).isEqualTo(new Told.Protected());
      people.get(number).protection = Protection.NONE;
    }
    child(TEENAGER, HERE, BO).protection = protection;
    assertThat(told(ANNA)).isEqualTo(new Told.Protected());
  }

  @Test
  void aSpouseWhomTheRegisterDoesNotShowMayBeProtected() {
    person(BO, HERE);
    marry(ANNA, BO);
    people.remove(BO);
    assertThat(told(ANNA)).isEqualTo(new Told.Protected());
  }

  @Test
  void aProtectedPersonOutsideTheHouseholdOnlyMakesItUnknown() {
    person(EX, THERE).protection = Protection.CONFIDENTIALITY_MARKED;
    people.get(CHILD).guardians.add(EX);
    people.get(EX).guardianOf.add(CHILD);
    assertThat(told(ANNA)).isEqualTo(new Told.Unknown());
  }

  @Test
  void whatTheRegisterCannotTellIsUnknown() {
    people.get(ANNA).married = true;
    assertThat(told(ANNA)).as("a spouse without number").isEqualTo(new Told.Unknown());
    people.get(ANNA).married = false;
    people.get(CHILD).guardianUnconfirmed = true;
    assertThat(told(ANNA)).as("a guardian without number").isEqualTo(new Told.Unknown());
    people.get(CHILD).guardianUnconfirmed = false;
    people.get(CHILD).street = null;
    assertThat(told(ANNA)).as("a child without address").isEqualTo(new Told.Unknown());
    people.get(CHILD).street = HERE;
    people.get(ANNA).guardianOf.add(OTHER_CHILD);
    assertThat(told(ANNA)).as("custody on one side only").isEqualTo(new Told.Unknown());
  }

  @Test
  void twoWithoutAddressDoNotLiveTogether() {
    person(BO, null);
    people.get(ANNA).street = null;
    child(OTHER_CHILD, HERE, ANNA, BO);
    assertThat(told(ANNA)).isInstanceOf(Told.Members.class);
    assertThat(partnerOf(ANNA)).isEmpty();
  }

  @Test
  void nobodyIsAskedForTwice() {
    person(BO, HERE);
    child(OTHER_CHILD, HERE, ANNA, BO);
    calls.set(0);
    assertThat(partnerOf(ANNA)).contains(BO);
    assertThat(calls).hasValue(3);
  }
}
