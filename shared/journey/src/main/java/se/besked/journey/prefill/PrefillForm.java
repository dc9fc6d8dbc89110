package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.besked.casework.people.Persons;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.people.Address;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.ChildrenInCare.CoGuardians;
import se.besked.kernel.people.PersonName;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.kernel.registers.Sourced;

/**
 * Makes the facts a form begins with. Fails closed: when anybody in a matter is protected, or the
 * register cannot say who the guardians are, nothing that was fetched leaves this class.
 */
public final class PrefillForm {
  static final String POPULATION_REGISTER = "Folkbokföringen";

  private final PopulationRegister population;
  private final Enrolments enrolments;
  private final Homes homes;
  private final SchoolDirectory schools;
  private final Persons persons;
  private final Clock clock;

  public PrefillForm(
      PopulationRegister population,
      Enrolments enrolments,
      Homes homes,
      SchoolDirectory schools,
      Persons persons,
      AcceptedNumbers accepted,
      Clock clock) {
    this.population = new GuardedPopulation(population, accepted);
    this.enrolments = enrolments;
    this.homes = homes;
    this.schools = schools;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * Asks the registers about a guardian who is logged in.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the population register cannot
   *     answer: without it nobody's children are known. Other registers leave a gap instead.
   */
  public Prefilled forGuardian(PersonalNumber guardian, Municipality municipality) {
    var today = LocalDate.now(clock);
    var now = clock.instant();
    return switch (ChildrenInCare.of(population::find, guardian, today)) {
      case ChildrenInCare.GuardianNotRegistered() -> new Prefilled.Closed();
      case ChildrenInCare.Found(var self, var all, int unconfirmed) -> {
        var open = all.stream().filter(PrefillForm::isOpen).toList();
        if (open.isEmpty()) {
          yield new Prefilled.Closed();
        }
        var gaps = new ArrayList<String>();
        var children = open.stream().map(c -> child(c, now, today, gaps)).toList();
        yield new Prefilled.Ready(
            new Facts(
                municipality.code(),
                guardian(self, now),
                children,
                schools.schools(),
                gaps.stream().distinct().toList(),
                today));
      }
    };
  }

  private static boolean isOpen(ChildrenInCare.Child child) {
    return !child.isAnyoneProtected() && child.coGuardians() instanceof CoGuardians.Known;
  }

  private Facts.Guardian guardian(RegisteredPerson self, Instant now) {
    return new Facts.Guardian(
        handle(self.number()),
        self.name(),
        self.registeredAddress().map(a -> fromRegister(a.oneLine(), now)),
        self.registeredAddress().map(Address::municipalityCode).orElse(""));
  }

  private Child child(
      ChildrenInCare.Child inCare, Instant now, LocalDate today, List<String> gaps) {
    var person = inCare.person();
    var others = coGuardians(inCare);
    return new Child(
        handle(person.number()),
        fromRegister(person.name(), now),
        // Without any date the year alone is known; the first of January errs to the child's side.
        person.born().orElseGet(() -> LocalDate.of(person.number().birthYear(), 1, 1)),
        others.stream().map(o -> new Child.CoGuardian(handle(o.number()), o.name())).toList(),
        homesOf(person, others, now),
        enrolments.of(person.number(), now, today, gaps));
  }

  private static List<RegisteredPerson> coGuardians(ChildrenInCare.Child inCare) {
    return switch (inCare.coGuardians()) {
      case CoGuardians.Known(var known) -> List.copyOf(known);
      case CoGuardians.Unknown() -> List.of();
    };
  }

  private List<Home> homesOf(RegisteredPerson child, List<RegisteredPerson> others, Instant now) {
    var all = new ArrayList<Home>();
    var own = child.registeredAddress();
    own.ifPresent(
        a ->
            all.add(
                homes.at(Home.Kind.REGISTERED, a, Optional.of(fromRegister(a.oneLine(), now)))));
    for (var other : others) {
      other
          .registeredAddress()
          .filter(a -> own.isEmpty() || !a.oneLine().equals(own.get().oneLine()))
          .ifPresent(
              a -> all.add(homes.at(Home.Kind.OTHER_GUARDIAN, a, hidden(other.name(), now))));
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
    return new Sourced<>(value, POPULATION_REGISTER, now);
  }

  private String handle(PersonalNumber number) {
    return persons.idOf(number).toString();
  }
}
