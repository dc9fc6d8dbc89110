package se.besked.journey.place;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Own;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.childcare.fees.Income;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Household;
import se.besked.kernel.registers.StatedIncomes;

/**
 * A household's income together, month by month. Reckoned with and never shown: each adult has
 * stated their own.
 */
public final class HouseholdIncomes {
  private static final Actor.SystemJob SELF = new Actor.SystemJob("household-fee");

  private final StatedIncomes incomes;
  private final Persons persons;

  public HouseholdIncomes(StatedIncomes incomes, Persons persons) {
    this.incomes = incomes;
    this.persons = persons;
  }

  /** Not stated when any adult has not stated theirs: then the highest fee is charged. */
  @Own("what is reckoned with for the citizen's own household, and never shown")
  public Function<YearMonth, Income> of(Actor.Citizen citizen, Facts facts) {
    var others =
        facts.care().household().stream()
            .flatMap(h -> h.others().stream())
            .map(Household.Adult::handle)
            .map(PersonId::of)
            .map(id -> persons.numberOf(SELF, id));
    var adults =
        Stream.concat(Stream.of(persons.numberOf(citizen, citizen.person())), others).toList();
    return month -> {
      var stated = adults.stream().map(a -> incomes.perMonth(a, month)).toList();
      return stated.stream().allMatch(Optional::isPresent)
          ? Income.of(stated.stream().mapToInt(Optional::orElseThrow).sum())
          : Income.NOT_STATED;
    };
  }
}
