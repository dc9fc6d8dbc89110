package se.besked.journey.prefill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import se.besked.casework.ids.PersonId;
import se.besked.casework.people.Persons;
import se.besked.eservice.Concerns;
import se.besked.journey.assess.SealedFacts;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.municipality.Municipality;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.people.Address;
import se.besked.kernel.people.ChildrenInCare;
import se.besked.kernel.people.ChildrenInCare.CoGuardians;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.people.RegisteredPerson;
import se.besked.kernel.questions.SideBySide;
import se.besked.kernel.registers.AcceptedPlaces;
import se.besked.kernel.registers.ConfirmedPartners;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.kernel.registers.Sourced;
import se.besked.kernel.registers.StatedIncomes;
import se.besked.kernel.registers.StudentRegistry;

/**
 * Makes the facts a form begins with. Fails closed: when anybody in a matter or in the household is
 * protected, or the register cannot say who the guardians are, nothing that was fetched leaves this
 * class.
 */
public final class PrefillForm {
  static final String POPULATION_REGISTER = "Folkbokföringen";
  static final String SWEDISH = "sv";

  private final Function<PersonalNumber, PopulationRegister> population;
  private final Function<PersonalNumber, StudentRegistry> students;
  private final SchoolDirectory schools;
  private final Persons persons;
  private final Clock clock;
  private final Households households;
  private final CareUnitDirectory careUnits;
  private final AcceptedPlaces acceptedPlaces;
  private final ChildFacts childFacts;
  private final CareFacts careFacts;

  /**
   * @param population the register as it answers one person; nobody is told what another was
   * @param students the registry as it answers one person
   */
  public PrefillForm(
      Function<PersonalNumber, PopulationRegister> population,
      Function<PersonalNumber, StudentRegistry> students,
      Homes homes,
      SchoolDirectory schools,
      CareUnitDirectory careUnits,
      ConfirmedPartners confirmedPartners,
      StatedIncomes statedIncomes,
      AcceptedPlaces acceptedPlaces,
      Persons persons,
      AcceptedNumbers accepted,
      Clock clock) {
    this.population = population.andThen(register -> new GuardedPopulation(register, accepted));
    this.students = students;
    this.schools = schools;
    this.persons = persons;
    this.clock = clock;
    this.households = new Households(confirmedPartners);
    this.careUnits = careUnits;
    this.acceptedPlaces = acceptedPlaces;
    this.childFacts = new ChildFacts(homes, persons);
    this.careFacts = new CareFacts(statedIncomes, persons);
  }

  /**
   * Asks the registers about somebody who is logged in, as the service's matters need it.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure as {@link #forGuardian}
   */
  public Prefilled of(Concerns concerns, PersonalNumber person, Municipality municipality) {
    return switch (concerns) {
      case CHILD -> forGuardian(person, municipality);
      case HOUSEHOLD -> forHousehold(person, municipality);
    };
  }

  /**
   * Asks the registers about a guardian who is logged in. Closed without a child to apply for.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure when the population register cannot
   *     answer: without it nobody's children are known. Other registers leave a gap instead.
   */
  public Prefilled forGuardian(PersonalNumber guardian, Municipality municipality) {
    return prefilled(guardian, municipality, false);
  }

  /**
   * Asks the registers about an adult in a household with children. Open also for one who has no
   * custody, such as a step-parent: such children are in the household, without names.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure as {@link #forGuardian}
   */
  public Prefilled forHousehold(PersonalNumber adult, Municipality municipality) {
    return prefilled(adult, municipality, true);
  }

  /**
   * Whether self-service would open for somebody, and for a child when the matter is about one.
   * Asks the population register alone.
   *
   * @throws se.besked.kernel.registers.IntegrationFailure as {@link #forGuardian}
   */
  public boolean opens(Concerns concerns, PersonalNumber person, Optional<PersonId> child) {
    return told(
            new AskedOnce(population.apply(person)),
            person,
            concerns == Concerns.HOUSEHOLD,
            LocalDate.now(clock))
        .filter(t -> child.isEmpty() || t.isOpenFor(child.get(), persons))
        .isPresent();
  }

  private Prefilled prefilled(
      PersonalNumber person, Municipality municipality, boolean childrenOfOthersToo) {
    var today = LocalDate.now(clock);
    var register = new AskedOnce(population.apply(person));
    return told(register, person, childrenOfOthersToo, today)
        .<Prefilled>map(t -> ready(register, t.found(), t.open(), t.members(), municipality, today))
        .orElseGet(Prefilled.Closed::new);
  }

  /** What the population register says, when self-service may use it. */
  private record Told(
      ChildrenInCare.Found found,
      List<ChildrenInCare.Child> open,
      Optional<Households.Told.Members> members) {
    boolean isOpenFor(PersonId child, Persons persons) {
      return open.stream().anyMatch(c -> persons.idOf(c.person().number()).equals(child));
    }
  }

  private Optional<Told> told(
      AskedOnce register, PersonalNumber person, boolean childrenOfOthersToo, LocalDate today) {
    if (!(ChildrenInCare.of(register, person, today) instanceof ChildrenInCare.Found found)) {
      return Optional.empty();
    }
    var open = found.children().stream().filter(PrefillForm::isOpen).toList();
    if (open.isEmpty() && !childrenOfOthersToo) {
      return Optional.empty();
    }
    return switch (households.of(register, found, today)) {
      case Households.Told.Protected() -> Optional.empty();
      case Households.Told.Unknown() ->
          open.isEmpty() ? Optional.empty() : Optional.of(new Told(found, open, Optional.empty()));
      case Households.Told.Members members ->
          open.isEmpty() && members.children().isEmpty()
              ? Optional.empty()
              : Optional.of(new Told(found, open, Optional.of(members)));
    };
  }

  private static boolean isOpen(ChildrenInCare.Child child) {
    return !child.isAnyoneProtected() && child.coGuardians() instanceof CoGuardians.Known;
  }

  private Prefilled ready(
      AskedOnce register,
      ChildrenInCare.Found found,
      List<ChildrenInCare.Child> open,
      Optional<Households.Told.Members> members,
      Municipality municipality,
      LocalDate today) {
    var now = clock.instant();
    var registered = register.readAt(now);
    var pupils = new PupilAnswers(students.apply(found.guardian().number()));
    CarePlaces places;
    try (var questions = new SideBySide()) {
      var units = questions.ask(careUnits::units);
      pupils.ask(everyone(open, members));
      places = new CarePlaces(units.get(), acceptedPlaces);
    }
    var gaps = new TreeSet<Gap>();
    var children =
        open.stream()
            .map(
                c ->
                    childFacts.of(
                        c, found.guardian(), places, pupils, registered, now, today, gaps))
            .toList();
    if (pupils.down()) {
      gaps.add(Gap.STUDENT_REGISTRY_DOWN);
    }
    return new Prefilled.Ready(
        SealedFacts.of(
            new Facts(
                municipality.code(),
                guardian(found.guardian(), registered),
                children,
                schools.schools(),
                careFacts.of(
                    found.guardian(),
                    household(members, pupils, today),
                    places,
                    municipality,
                    today),
                List.copyOf(gaps),
                today,
                SWEDISH)));
  }

  private static Set<PersonalNumber> everyone(
      List<ChildrenInCare.Child> open, Optional<Households.Told.Members> members) {
    var numbers = new LinkedHashSet<PersonalNumber>();
    open.forEach(c -> numbers.add(c.person().number()));
    members.ifPresent(m -> m.children().forEach(c -> numbers.add(c.child().number())));
    return numbers;
  }

  /** Without the student registry nobody knows who has a place, and with that no sibling order. */
  private Optional<Household> household(
      Optional<Households.Told.Members> members, PupilAnswers pupils, LocalDate today) {
    return members.filter(m -> !pupils.down()).map(m -> careFacts.household(m, pupils, today));
  }

  private Facts.Guardian guardian(RegisteredPerson self, Instant now) {
    return new Facts.Guardian(
        persons.idOf(self.number()).toString(),
        self.name(),
        self.registeredAddress().map(a -> new Sourced<>(a.oneLine(), POPULATION_REGISTER, now)),
        self.registeredAddress().map(Address::municipalityCode).orElse(""));
  }
}
