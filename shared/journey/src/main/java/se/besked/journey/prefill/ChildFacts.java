package se.besked.journey.prefill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.besked.casework.people.Persons;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.facts.Home;
import se.besked.kernel.people.ChildrenInCare;
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
      Instant registered,
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
        fromRegister(person.name(), registered),
        born,
        others.stream().map(o -> new Child.CoGuardian(handle(o.number()), o.name())).toList(),
        homesOf(person, guardian, others, places.unitsFor(born, today), registered),
        Enrolments.of(pupils.pupil(number), now, today, gaps),
        places.open(number, pupils.placements(number), guardian, livesHere, today).stream()
            .map(p -> new Sourced<>(p, Enrolments.SOURCE, now))
            .toList(),
        livesHere);
  }

  /**
   * Each home with those who know it: who lives there, and everybody where the child lives with
   * none of the guardians. Custody gives no right to the other guardian's address.
   */
  private List<Home> homesOf(
      RegisteredPerson child,
      RegisteredPerson guardian,
      List<RegisteredPerson> others,
      List<CareUnit> units,
      Instant now) {
    var guardians = Stream.concat(Stream.of(guardian), others.stream()).toList();
    var all = new ArrayList<Home>();
    var own = child.registeredAddress();
    own.ifPresent(
        a -> {
          var there = guardians.stream().filter(child::livesWith).toList();
          all.add(
              homes.at(
                  Home.Kind.REGISTERED,
                  a,
                  Optional.of(fromRegister(a.oneLine(), now)),
                  units,
                  secret(there.isEmpty() ? guardians : there)));
        });
    for (var other : others) {
      other
          .registeredAddress()
          .filter(a -> own.isEmpty() || !a.oneLine().equals(own.get().oneLine()))
          .ifPresent(
              a ->
                  all.add(
                      homes.at(
                          Home.Kind.OTHER_GUARDIAN,
                          a,
                          Optional.of(fromRegister(a.oneLine(), now)),
                          units,
                          secret(
                              guardians.stream()
                                  .filter(g -> g.equals(other) || g.livesWith(other))
                                  .toList()))));
    }
    return all;
  }

  private Home.Secret secret(List<RegisteredPerson> there) {
    return new Home.Secret(
        there.stream().map(p -> handle(p.number())).collect(Collectors.toSet()),
        "Hemma hos "
            + there.getFirst().name().full()
            + " (adressen är känd men visas inte för dig)");
  }

  private static <T> Sourced<T> fromRegister(T value, Instant now) {
    return new Sourced<>(value, PrefillForm.POPULATION_REGISTER, now);
  }

  private String handle(PersonalNumber number) {
    return persons.idOf(number).toString();
  }
}
