package se.besked.journey.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.besked.casework.people.Persons;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.facts.Home;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.Sourced;

/** What a form knows about one child in custody. */
final class ChildFacts {
  private final Homes homes;
  private final Persons persons;

  ChildFacts(Homes homes, Persons persons) {
    this.homes = homes;
    this.persons = persons;
  }

  Child of(
      ChildrenInCare.Child inCare,
      RegisteredPerson guardian,
      CarePlaces places,
      PupilAnswers pupils,
      Instant now,
      LocalDate today,
      Set<Gap> gaps) {
    var person = inCare.person();
    var number = person.number();
    var others = List.copyOf(Households.others(inCare));
    // Without any date the year alone is known; the first of January errs to the child's side.
    var born = person.born().orElseGet(() -> LocalDate.of(number.birthYear(), 1, 1));
    boolean livesHere = person.livesWith(guardian);
    return new Child(
        handle(number),
        fromRegister(person.name(), now),
        born,
        others.stream().map(o -> new Child.CoGuardian(handle(o.number()), o.name())).toList(),
        homesOf(person, livesHere, others, places.unitsFor(born, today), now),
        Enrolments.of(pupils.pupil(number), now, today, gaps),
        places.open(number, pupils.placements(number), guardian, livesHere, today).stream()
            .map(p -> new Sourced<>(p, Enrolments.SOURCE, now))
            .toList(),
        livesHere);
  }

  private List<Home> homesOf(
      RegisteredPerson child,
      boolean livesHere,
      List<RegisteredPerson> others,
      List<CareUnit> units,
      Instant now) {
    var all = new ArrayList<Home>();
    var own = child.registeredAddress();
    own.ifPresent(
        a -> {
          var shown =
              others.stream()
                  .filter(other -> !livesHere && child.livesWith(other))
                  .findFirst()
                  .map(other -> hidden(other.name(), now))
                  .orElseGet(() -> Optional.of(fromRegister(a.oneLine(), now)));
          all.add(homes.at(Home.Kind.REGISTERED, a, shown, units));
        });
    for (var other : others) {
      other
          .registeredAddress()
          .filter(a -> own.isEmpty() || !a.oneLine().equals(own.get().oneLine()))
          .ifPresent(
              a ->
                  all.add(homes.at(Home.Kind.OTHER_GUARDIAN, a, hidden(other.name(), now), units)));
    }
    return all;
  }

  /** Custody gives no right to the other guardian's address: it is used, and not shown. */
  private static Optional<Sourced<String>> hidden(PersonName name, Instant now) {
    return Optional.of(
        fromRegister(
            "Hemma hos " + name.full() + " (adressen är känd men visas inte för dig)", now));
  }

  private static <T> Sourced<T> fromRegister(T value, Instant now) {
    return new Sourced<>(value, PrefillForm.POPULATION_REGISTER, now);
  }

  private String handle(PersonalNumber number) {
    return persons.idOf(number).toString();
  }
}
