package se.besked.journey.prefill;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;

/** The population register during one prefill: nobody is asked for twice. */
final class AskedOnce
    implements Function<Set<PersonalNumber>, Map<PersonalNumber, RegisteredPerson>> {
  private final PopulationRegister population;
  private final Set<PersonalNumber> asked = new HashSet<>();
  private final Map<PersonalNumber, RegisteredPerson> known = new HashMap<>();

  AskedOnce(PopulationRegister population) {
    this.population = population;
  }

  @Override
  public Map<PersonalNumber, RegisteredPerson> apply(Set<PersonalNumber> numbers) {
    var missing = new HashSet<>(numbers);
    missing.removeAll(asked);
    if (!missing.isEmpty()) {
      known.putAll(population.find(missing));
      asked.addAll(missing);
    }
    var found = new HashMap<>(known);
    found.keySet().retainAll(numbers);
    return found;
  }

  /** When the oldest of what it was told was read. */
  Instant readAt(Instant now) {
    return asked.stream()
        .map(number -> population.readAt(number, now))
        .min(Comparator.naturalOrder())
        .orElse(now);
  }

  Optional<RegisteredPerson> one(PersonalNumber number) {
    return Optional.ofNullable(apply(Set.of(number)).get(number));
  }
}
