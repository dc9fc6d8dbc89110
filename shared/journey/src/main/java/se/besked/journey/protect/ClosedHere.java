package se.besked.journey.protect;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.Protection;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;

/**
 * The population register, with those whom the restricted group has not opened yet as protected
 * still: a mark that is gone opens nothing by itself.
 */
public final class ClosedHere implements PopulationRegister {
  private final PopulationRegister register;
  private final ProtectedPeople protectedPeople;

  public ClosedHere(PopulationRegister register, ProtectedPeople protectedPeople) {
    this.register = register;
    this.protectedPeople = protectedPeople;
  }

  @Override
  public Map<PersonalNumber, RegisteredPerson> find(Set<PersonalNumber> numbers) {
    var found = new HashMap<>(register.find(numbers));
    var known = new HashSet<PersonalNumber>();
    found.forEach(
        (asked, person) -> {
          known.add(asked);
          known.add(person.number());
          known.addAll(person.earlierNumbers());
        });
    var closed = protectedPeople.closedAmong(known);
    found.replaceAll(
        (asked, person) ->
            !person.protection().isProtected()
                    && (closed.contains(asked) || closed.stream().anyMatch(person::isKnownAs))
                ? closed(person)
                : person);
    return found;
  }

  @Override
  public Instant readAt(PersonalNumber number, Instant now) {
    return register.readAt(number, now);
  }

  private static RegisteredPerson closed(RegisteredPerson p) {
    return new RegisteredPerson(
        p.number(),
        p.name(),
        Protection.UNKNOWN,
        null,
        p.birthDate(),
        p.guardianOf(),
        p.guardians(),
        p.earlierNumbers(),
        p.gone(),
        p.guardianUnconfirmed(),
        p.married(),
        p.spouse());
  }
}
