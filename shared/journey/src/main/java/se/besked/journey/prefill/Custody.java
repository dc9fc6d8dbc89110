package se.besked.journey.prefill;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
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

    /**
     * The child or a guardian is protected, or hidden: nothing may be shown.
     *
     * @param named the guardians, as far as the register shows them
     */
    record Protected(Set<PersonId> named) implements Now {
      public Protected {
        named = Set.copyOf(named);
      }
    }

    /**
     * The register cannot say who all of them are: a person must find out.
     *
     * @param certain those it confirms
     * @param named everybody it names
     */
    record Unknown(Set<PersonId> certain, Map<PersonId, PersonName> named) implements Now {
      public Unknown {
        certain = Set.copyOf(certain);
        named = Map.copyOf(named);
      }
    }
  }

  /**
   * Asks the register.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when it cannot answer
   */
  public Now of(PersonalNumber number) {
    var child = population.find(Set.of(number)).get(number);
    if (child == null) {
      return new Now.Unknown(Set.of(), Map.of());
    }
    var found =
        child.guardians().isEmpty()
            ? Map.<PersonalNumber, RegisteredPerson>of()
            : population.find(child.guardians());
    var named = new HashMap<PersonId, PersonName>();
    var certain = new HashSet<PersonId>();
    for (var guardian : found.values()) {
      var id = persons.idOf(guardian.number());
      named.put(id, guardian.name());
      if (!guardian.gone()) {
        certain.add(id);
      }
    }
    // One whose record is missing may be one whose protection hides it.
    boolean hidden = found.size() < child.guardians().size();
    if (hidden
        || child.protection().isProtected()
        || found.values().stream().anyMatch(g -> g.protection().isProtected())) {
      return new Now.Protected(named.keySet());
    }
    boolean unsure =
        child.gone()
            || child.guardianUnconfirmed()
            || named.isEmpty()
            || certain.size() < named.size();
    return unsure ? new Now.Unknown(certain, named) : new Now.Known(named);
  }
}
