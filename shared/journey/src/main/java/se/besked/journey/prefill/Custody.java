package se.besked.journey.prefill;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.besked.casework.people.PersonId;
import se.besked.casework.people.Persons;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.PopulationRegister;

/** Who has custody of a child right now (föräldrabalken 6 kap.). */
public final class Custody {
  private final PopulationRegister population;
  private final Persons persons;

  public Custody(PopulationRegister population, Persons persons) {
    this.population = population;
    this.persons = persons;
  }

  /** What the register says. */
  public sealed interface Now {
    /** Everybody with custody. */
    record Known(Map<PersonId, PersonName> guardians) implements Now {
      public Known {
        guardians = Map.copyOf(guardians);
      }
    }

    /** The child or a guardian is protected, or hidden: nothing may be shown. */
    record Protected() implements Now {}

    /** The register cannot say who all of them are: a person must find out. */
    record Unknown() implements Now {}
  }

  /**
   * Asks the register.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when it cannot answer
   */
  public Now of(PersonalNumber number) {
    var child = population.find(Set.of(number)).get(number);
    if (child == null || child.gone() || child.guardianAbroad() || child.guardians().isEmpty()) {
      return child != null && child.protection().isProtected()
          ? new Now.Protected()
          : new Now.Unknown();
    }
    var found = population.find(child.guardians());
    var guardians = new HashMap<PersonId, PersonName>();
    for (var one : child.guardians()) {
      var guardian = found.get(one);
      // One whose record is missing may be one whose protection hides it.
      if (guardian == null || guardian.protection().isProtected()) {
        return new Now.Protected();
      }
      guardians.put(persons.idOf(guardian.number()), guardian.name());
    }
    return child.protection().isProtected() ? new Now.Protected() : new Now.Known(guardians);
  }
}
