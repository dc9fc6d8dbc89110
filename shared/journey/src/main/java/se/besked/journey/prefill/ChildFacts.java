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
import se.besked.kernel.people.Address;
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
    var read = pupils.readAt(number, now);
    return new Child(
        handle(number),
        fromRegister(person.name(), registered),
        born,
        others.stream().map(o -> new Child.CoGuardian(handle(o.number()), o.name())).toList(),
        homesOf(person, guardian, others, places.unitsFor(born, today), registered),
        Enrolments.of(pupils.pupil(number), read, today, gaps),
        places.open(number, pupils.placements(number), guardian, livesHere, today).stream()
            .map(p -> new Sourced<>(p, Enrolments.SOURCE, read))
            .toList(),
        livesHere);
  }

  /**
   * Each home with those who know it: who lives there, and everybody where the child lives with
   * none of the guardians. Custody gives no right to the other guardian's address. A guardian the
   * child is not registered with has a home to be tried from too, whoever of them applies.
   */
  private List<Home> homesOf(
      RegisteredPerson child,
      RegisteredPerson guardian,
      List<RegisteredPerson> others,
      List<CareUnit> units,
      Instant now) {
    var guardians = Stream.concat(Stream.of(guardian), others.stream()).toList();
    var all = new ArrayList<Home>();
    var tried = new ArrayList<RegisteredPerson>();
    child
        .registeredAddress()
        .ifPresent(
            a -> {
              var there = guardians.stream().filter(child::livesWith).toList();
              var openTo = there.isEmpty() ? guardians : there;
              all.add(home(Home.Kind.REGISTERED, a, openTo, units, now));
              tried.add(child);
            });
    for (var other : guardians) {
      other
          .registeredAddress()
          .filter(a -> tried.stream().noneMatch(other::livesWith))
          .ifPresent(
              a -> {
                var there =
                    guardians.stream().filter(g -> g.equals(other) || g.livesWith(other)).toList();
                all.add(home(Home.Kind.OTHER_GUARDIAN, a, there, units, now));
                tried.add(other);
              });
    }
    return all;
  }

  private Home home(
      Home.Kind kind,
      Address address,
      List<RegisteredPerson> openTo,
      List<CareUnit> units,
      Instant now) {
    return homes.at(
        kind, address, Optional.of(fromRegister(address.oneLine(), now)), units, secret(openTo));
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
