package se.besked.journey.prefill;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import se.besked.casework.people.Persons;
import se.besked.kernel.facts.Care;
import se.besked.kernel.facts.Household;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.StatedIncomes;

/** What a form knows about childcare and the household. */
final class CareFacts {
  private final StatedIncomes incomes;
  private final Persons persons;

  CareFacts(StatedIncomes incomes, Persons persons) {
    this.incomes = incomes;
    this.persons = persons;
  }

  Care of(
      RegisteredPerson self,
      Optional<Household> household,
      CarePlaces places,
      Municipality municipality,
      LocalDate today) {
    return new Care(
        places.units(),
        municipality.minorityLanguages(),
        household,
        incomes.perMonth(self.number(), YearMonth.from(today)));
  }

  Household household(Households.Told.Members members, PupilAnswers pupils, LocalDate today) {
    var month = YearMonth.from(today);
    return new Household(
        members.partner().stream()
            .map(
                p ->
                    new Household.Adult(
                        handle(p.number()), p.name(), incomes.perMonth(p.number(), month)))
            .toList(),
        members.children().stream().map(m -> child(m, pupils, today)).toList());
  }

  /** A partner's child is reckoned with and not named: it is not this person's to see. */
  private Household.ChildAtHome child(
      Households.Member member, PupilAnswers pupils, LocalDate today) {
    var person = member.child();
    return new Household.ChildAtHome(
        handle(person.number()),
        member.own() ? Optional.of(person.name()) : Optional.empty(),
        person.born().orElseGet(() -> LocalDate.of(person.number().birthYear(), 1, 1)),
        CarePlaces.activity(pupils.placements(person.number()), today),
        member.twoHouseholds());
  }

  private String handle(PersonalNumber number) {
    return persons.idOf(number).toString();
  }
}
