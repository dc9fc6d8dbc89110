package se.besked.journey.protect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.besked.casework.access.Actor;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.casework.protection.ProtectionRegister;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;

/**
 * Protection flags out of the population register: of those asked for, and of whom their own
 * applications would name. One whose record is missing may be one whose protection hides it.
 */
public final class ReadProtection implements ProtectionRegister {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("sync-protection");

  private final PopulationRegister population;
  private final Persons persons;

  public ReadProtection(PopulationRegister population, Persons persons) {
    this.population = population;
    this.persons = persons;
  }

  @Override
  public Map<PersonId, Reading> read(Set<PersonId> people) {
    var numbers = persons.numbersOf(SELF, people);
    var known = new HashMap<PersonalNumber, RegisteredPerson>();
    ask(known, Set.copyOf(numbers.values()));
    var asked = Set.copyOf(known.values());
    ask(known, asked.stream().flatMap(ReadProtection::relatives).collect(Collectors.toSet()));
    ask(known, otherGuardians(asked, known));
    return people.stream()
        .collect(
            Collectors.toMap(id -> id, id -> reading(numbers.get(id), known), (one, same) -> one));
  }

  private void ask(Map<PersonalNumber, RegisteredPerson> known, Set<PersonalNumber> numbers) {
    var missing = new HashSet<>(numbers);
    missing.removeAll(known.keySet());
    known.putAll(population.find(missing));
  }

  private static Set<PersonalNumber> otherGuardians(
      Set<RegisteredPerson> adults, Map<PersonalNumber, RegisteredPerson> known) {
    return adults.stream()
        .flatMap(adult -> adult.guardianOf().stream())
        .flatMap(child -> Stream.ofNullable(known.get(child)))
        .flatMap(child -> child.guardians().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<PersonalNumber> relatives(RegisteredPerson person) {
    return Stream.concat(
        Stream.concat(person.guardianOf().stream(), person.guardians().stream()),
        Stream.ofNullable(person.spouse()));
  }

  private static Reading reading(
      @Nullable PersonalNumber number, Map<PersonalNumber, RegisteredPerson> known) {
    var person = number == null ? null : known.get(number);
    if (person == null) {
      return new Reading(Protection.UNKNOWN, false, false);
    }
    boolean household =
        relatives(person).anyMatch(r -> isProtected(known.get(r)))
            || person.guardianOf().stream()
                .map(known::get)
                .anyMatch(
                    child -> child != null && hasProtectedGuardianAtHome(child, person, known));
    return new Reading(person.protection(), person.protection() != Protection.UNKNOWN, household);
  }

  /** One without an address may live here. */
  private static boolean hasProtectedGuardianAtHome(
      RegisteredPerson child, RegisteredPerson self, Map<PersonalNumber, RegisteredPerson> known) {
    return child.guardians().stream()
        .filter(number -> !self.isKnownAs(number))
        .map(known::get)
        .anyMatch(
            other ->
                other == null
                    || (other.protection().isProtected()
                        && (other.registeredAddress().isEmpty() || other.livesWith(self))));
  }

  private static boolean isProtected(@Nullable RegisteredPerson relative) {
    return relative == null || relative.protection().isProtected();
  }
}
