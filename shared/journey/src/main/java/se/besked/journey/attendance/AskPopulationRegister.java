package se.besked.journey.attendance;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.besked.casework.attendance.ProtectedChildren;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.PopulationRegister;

/** Asks the population register, some at a time, who of many children is protected. */
public final class AskPopulationRegister implements ProtectedChildren {
  private static final int AT_A_TIME = 50;

  private final PopulationRegister population;

  public AskPopulationRegister(PopulationRegister population) {
    this.population = population;
  }

  @Override
  public Set<PersonalNumber> among(Set<PersonalNumber> children) {
    var all = List.copyOf(children);
    var hidden = new HashSet<PersonalNumber>();
    for (int i = 0; i < all.size(); i += AT_A_TIME) {
      population
          .find(Set.copyOf(all.subList(i, Math.min(all.size(), i + AT_A_TIME))))
          .forEach(
              (asked, found) -> {
                if (found.protection().isProtected()) {
                  hidden.add(asked);
                }
              });
    }
    return hidden;
  }
}
