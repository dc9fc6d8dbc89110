package se.besked.platform.prefill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.casework.people.Persons;
import se.besked.eservice.Concerns;
import se.besked.journey.prefill.Homes;
import se.besked.journey.prefill.PagePrefill;
import se.besked.journey.prefill.PrefillForm;
import se.besked.journey.prefill.Prefilled;
import se.besked.kernel.facts.Activity;
import se.besked.kernel.facts.CareUnit;
import se.besked.kernel.facts.CareUnitDirectory;
import se.besked.kernel.facts.Child;
import se.besked.kernel.facts.Facts;
import se.besked.kernel.facts.Gap;
import se.besked.kernel.facts.Home;
import se.besked.kernel.facts.Household;
import se.besked.kernel.facts.Household.ChildAtHome;
import se.besked.kernel.facts.Placement;
import se.besked.kernel.facts.SchoolDirectory;
import se.besked.kernel.facts.Walk;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.AcceptedNumbers;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.ConfirmedPartners;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.PopulationRegister;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.Sourced;
import se.besked.kernel.registers.StatedIncomes;
import se.besked.kernel.registers.StudentRegistry;
import se.besked.kernel.registers.SupportPeriods;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.JourneyHost;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** What a form knows about the families of Havrelunda, over the registers' real wires. */
@Tag("host")
class PrefillIT {
  private static final Instant TODAY = Instant.parse("2026-11-22T09:00:00Z");

  /** A second: families come faster here than Navet lets a municipality ask. */
  private static final int MANY_CALLS = 10_000;

  private static final String ARTAN = "7a000000-0000-4000-8000-000000000005";

  @TempDir static Path data;
  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(data.resolve("clock"), Duration.between(Instant.now(), TODAY).toString());
    host =
        JourneyHost.start(
            data,
            TestPostgres.migrated(),
            "--besked.student-registry.timeout=1s",
            "--besked.navet.timeout=1s");
    suppliers().navet().allow(MANY_CALLS);
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  @AfterEach
  void heal() {
    suppliers().server().healAll();
  }

  private static SimulatedSuppliers suppliers() {
    return host.getBean(SimulatedSuppliers.class);
  }

  private static Prefilled prefilled(Concerns concerns, PersonalNumber person) {
    return host.getBean(PrefillForm.class)
        .of(concerns, person, host.getBean(Municipalities.class).host());
  }

  private static Facts facts(PersonalNumber person) {
    return ((Prefilled.Ready) prefilled(Concerns.CHILD, person)).facts().shown();
  }

  private static Child onlyChild(Facts facts) {
    assertThat(facts.children()).hasSize(1);
    return facts.children().getFirst();
  }

  private static Household household(Facts facts) {
    return facts.care().household().orElseThrow();
  }

  private static List<Placement> placements(Child child) {
    return child.placements().stream().map(Sourced::value).toList();
  }

  @Test
  void placesThatHaveEndedAreLeftOut() {
    var facts = facts(Personas.SIBLINGS);
    assertThat(facts.children()).hasSize(2).allMatch(Child::livesHere);
    assertThat(facts.children())
        .flatExtracting(PrefillIT::placements)
        .allSatisfy(
            p -> {
              assertThat(p.unitId()).isEqualTo(ARTAN);
              assertThat(p.unitName()).isEqualTo("Förskolan Ärtan");
              assertThat(p.activity()).isEqualTo(Activity.PRESCHOOL);
              assertThat(p.end()).isEmpty();
              assertThat(p.reason()).contains("Omsorg");
              assertThat(p.weeklyHours()).contains(40);
              assertThat(p.heldHere()).isTrue();
            })
        .hasSize(2);
    assertThat(facts.children().getFirst().placements().getFirst().source())
        .isEqualTo("Elevregistret");
  }

  @Test
  void aPlaceToComeIsKept() {
    var children = facts(Personas.EDUCARE).children();
    assertThat(placements(children.getFirst()))
        .extracting(Placement::start, Placement::end)
        .containsExactly(
            tuple(LocalDate.of(2023, 1, 9), Optional.of(LocalDate.of(2026, 12, 31))),
            tuple(LocalDate.of(2027, 1, 11), Optional.empty()));
    assertThat(placements(children.getLast()))
        .extracting(Placement::activity, Placement::unitName)
        .containsExactly(tuple(Activity.SCHOOL_AGE_EDUCARE, "Havreskolan"));
    assertThat(household(facts(Personas.EDUCARE)).children())
        .extracting(ChildAtHome::activity)
        .containsExactly(Optional.of(Activity.PRESCHOOL), Optional.of(Activity.SCHOOL_AGE_EDUCARE));
  }

  @ParameterizedTest
  @MethodSource("twoHomes")
  void withTwoHomesEachHoldsTheirOwnPlace(PersonalNumber parent, boolean livesHere) {
    var facts = facts(parent);
    assertThat(onlyChild(facts).livesHere()).isEqualTo(livesHere);
    assertThat(placements(onlyChild(facts)))
        .hasSize(2)
        .extracting(Placement::heldHere)
        .containsExactlyInAnyOrder(true, false);
    assertThat(household(facts).others()).isEmpty();
    assertThat(household(facts).children())
        .singleElement()
        .matches(ChildAtHome::twoHouseholds)
        .matches(c -> c.name().isPresent());
  }

  static Stream<Arguments> twoHomes() {
    return Stream.of(
        Arguments.of(Personas.TWO_PLACES, true), Arguments.of(Personas.TWO_PLACES_OTHER, false));
  }

  @Test
  void theMarriedAreOneHouseholdAlsoApart() {
    for (var spouse : List.of(Personas.MARRIED_APART, Personas.MARRIED_APART_OTHER)) {
      var household = household(facts(spouse));
      assertThat(household.others()).hasSize(1);
      assertThat(household.children()).singleElement().matches(c -> !c.twoHouseholds());
    }
    assertThat(onlyChild(facts(Personas.MARRIED_APART_OTHER)).livesHere()).isFalse();
  }

  @Test
  void aStepParentOpensWhatConcernsTheHouseholdAndSeesNoNames() {
    assertThat(prefilled(Concerns.CHILD, Personas.STEP_PARENT)).isEqualTo(new Prefilled.Closed());
    var facts =
        ((Prefilled.Ready) prefilled(Concerns.HOUSEHOLD, Personas.STEP_PARENT)).facts().shown();
    assertThat(facts.children()).isEmpty();
    assertThat(household(facts).others())
        .singleElement()
        .matches(a -> a.name().full().equals("Ylva Bonusprov"));
    assertThat(household(facts).children())
        .singleElement()
        .matches(c -> c.name().isEmpty() && c.twoHouseholds())
        .matches(c -> c.activity().equals(Optional.of(Activity.PRESCHOOL)));
    assertThat(facts.toString()).doesNotContain("Ella", "Exprov");
    assertThat(prefilled(Concerns.HOUSEHOLD, Personas.NO_CHILDREN))
        .isEqualTo(new Prefilled.Closed());
    assertThat(prefilled(Concerns.HOUSEHOLD, Personas.NOT_GUARDIAN))
        .isEqualTo(new Prefilled.Closed());
  }

  @Test
  void theOtherHomeLearnsNothingOfTheStepFamily() {
    var facts = facts(Personas.STEP_FAMILY_OTHER);
    assertThat(household(facts).others()).isEmpty();
    assertThat(facts.toString()).doesNotContain("Sune");
  }

  @Test
  void unitsAreThoseOfTheMunicipalityWithPositions() {
    var care = facts(Personas.TURNS_ONE).care();
    assertThat(care.units()).hasSize(11).allMatch(u -> u.position().isPresent());
    assertThat(care.units()).filteredOn(u -> u.activity() == Activity.PRESCHOOL).hasSize(8);
    assertThat(care.units())
        .filteredOn(u -> !u.municipal())
        .extracting(CareUnit::name)
        .containsExactlyInAnyOrder(
            "Friskolan Vinden", "Föräldrakooperativet Humlan", "Montessoriförskolan Rapsen");
    assertThat(care.minorityLanguages()).containsExactly("fi");
    assertThat(care.statedIncome()).isEmpty();
  }

  @Test
  void theWayToAPreschoolIsMeasuredForTheSmallOnly() {
    var small = onlyChild(facts(Personas.TURNS_ONE));
    assertThat(small.birthDate()).isEqualTo(LocalDate.of(2026, 1, 14));
    assertThat(small.registeredHome().flatMap(Home::open).orElseThrow().to(ARTAN).orElseThrow())
        .isInstanceOf(Walk.Metres.class);
    var big = onlyChild(facts(Personas.TURNS_THIRTEEN));
    assertThat(big.registeredHome().flatMap(Home::open).orElseThrow().to(ARTAN)).isEmpty();
    assertThat(placements(big))
        .extracting(Placement::activity)
        .containsExactly(Activity.SCHOOL_AGE_EDUCARE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SEKRETESSMARKERING", "SKYDDAD_FOLKBOKFORING", ""})
  void somebodyProtectedInTheHouseholdClosesEverythingForAll(String flag) {
    for (var who : List.of(Personas.STEP_PARENT, Personas.CHILD_OF_STEP_FAMILY)) {
      suppliers().navet().protect(who, flag);
      try {
        for (var adult : List.of(Personas.STEP_FAMILY, Personas.STEP_PARENT)) {
          assertThat(prefilled(Concerns.CHILD, adult)).isEqualTo(new Prefilled.Closed());
          assertThat(prefilled(Concerns.HOUSEHOLD, adult)).isEqualTo(new Prefilled.Closed());
        }
      } finally {
        suppliers().navet().protect(who, "SAKNAS");
      }
    }
  }

  @Test
  void incomesAndConfirmedPartnersComeFromTheirPorts() {
    var partners = Map.of(Personas.CLOSE, Personas.TOO_YOUNG, Personas.TOO_YOUNG, Personas.CLOSE);
    var incomes = Map.of(Personas.CLOSE, 31_000, Personas.TOO_YOUNG, 42_000);
    var form =
        form(
            host.getBean(StudentRegistry.class),
            host.getBean(CareUnitDirectory.class),
            person -> Optional.ofNullable(partners.get(person)),
            (adult, month) ->
                month.toString().equals("2026-11")
                    ? Optional.ofNullable(incomes.get(adult))
                    : Optional.empty());
    var prefilled =
        (Prefilled.Ready)
            form.forHousehold(Personas.CLOSE, host.getBean(Municipalities.class).host());
    assertThat(prefilled.facts().shown().care().statedIncome()).contains(31_000);
    var household = household(prefilled.facts().shown());
    assertThat(household.othersIncome()).contains(42_000);
    assertThat(household.children())
        .extracting(c -> c.name().isPresent(), ChildAtHome::activity)
        .containsExactlyInAnyOrder(
            tuple(true, Optional.empty()), tuple(false, Optional.of(Activity.PRESCHOOL)));
  }

  private static PrefillForm form(
      StudentRegistry students,
      CareUnitDirectory units,
      ConfirmedPartners partners,
      StatedIncomes incomes) {
    return new PrefillForm(
        person -> host.getBean(PopulationRegister.class),
        person -> students,
        host.getBean(Homes.class),
        host.getBean(SchoolDirectory.class),
        units,
        partners,
        incomes,
        (child, unit) -> SupportPeriods.NONE,
        host.getBean(Persons.class),
        host.getBean(AcceptedNumbers.class),
        host.getBean(Clock.class));
  }

  /** The student registry and the list of units, each of whose questions waits for two others. */
  private static final class AllAtOnce implements StudentRegistry, CareUnitDirectory {
    private final CyclicBarrier three = new CyclicBarrier(3);

    private <T> T afterOthers(Supplier<T> answer) {
      try {
        three.await(5, TimeUnit.SECONDS);
        return answer.get();
      } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
        throw new IllegalStateException(alone);
      }
    }

    @Override
    public Optional<Pupil> find(PersonalNumber child) {
      return afterOthers(() -> host.getBean(StudentRegistry.class).find(child));
    }

    @Override
    public List<CarePlacement> placementsOf(PersonalNumber child) {
      return afterOthers(() -> host.getBean(StudentRegistry.class).placementsOf(child));
    }

    @Override
    public List<CareUnit> units() {
      return afterOthers(() -> host.getBean(CareUnitDirectory.class).units());
    }

    @Override
    public List<SchoolUnit> schoolUnits() {
      return host.getBean(StudentRegistry.class).schoolUnits();
    }
  }

  @Test
  void aPupilTheirPlacesAndTheUnitsAreAskedForAtTheSameTime() {
    var registers = new AllAtOnce();
    var form =
        form(registers, registers, person -> Optional.empty(), (adult, month) -> Optional.empty());
    var prefilled =
        (Prefilled.Ready)
            form.forGuardian(Personas.TWO_PLACES, host.getBean(Municipalities.class).host());
    assertThat(placements(onlyChild(prefilled.facts().shown())))
        .hasSize(2)
        .allMatch(p -> p.unitName().startsWith("Förskolan"));
  }

  private static Instant placesRead(PagePrefill pages) {
    var prefilled = pages.forGuardian(Personas.SIBLINGS, host.getBean(Municipalities.class).host());
    return ((Prefilled.Ready) prefilled)
        .facts().shown().children().stream()
            .flatMap(child -> child.placements().stream())
            .map(Sourced::readAt)
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  /** Each page had waited for it, and each as long as the one before. */
  @Test
  void aSlowStudentRegistryIsWaitedForOnceAndAskedAnewForWhatRestsOnIt() {
    var clock = host.getBean(Clock.class);
    var pages = host.getBean(PagePrefill.class);
    assertThat(host.getBean(CareUnitDirectory.class).units()).isNotEmpty();
    suppliers().server().fault("ss12000", Fault.slow(Duration.ofMillis(200)));
    var asked = suppliers().server().count("ss12000");
    assertThat(facts(Personas.SIBLINGS).children()).hasSize(2);
    assertThat(asked.requests())
        .as("of each child: twice who it is, the places, who holds them, a schedule")
        .isEqualTo(10);
    var told = clock.instant();
    for (int page = 0; page < 3; page++) {
      assertThat(placesRead(pages)).as("the age of what is shown").isBefore(told);
    }
    assertThat(asked.requests()).isEqualTo(10);
    assertThat(facts(Personas.SIBLINGS).children()).hasSize(2);
    assertThat(asked.requests()).isEqualTo(20);
    assertThat(placesRead(pages)).isAfter(told);
    assertThat(asked.requests()).isEqualTo(20);
  }

  /** Its time, its quickness, and that it is there at all, would tell that the other was here. */
  @Test
  void whatOneGuardianWasShownIsNotKeptForTheOther() {
    var pages = host.getBean(PagePrefill.class);
    var here = host.getBean(Municipalities.class).host();
    assertThat(pages.forGuardian(Personas.TWO_HOMES, here)).isInstanceOf(Prefilled.Ready.class);
    suppliers().server().fault("navet", Fault.down());
    assertThat(pages.forGuardian(Personas.TWO_HOMES, here))
        .as("the page after")
        .isInstanceOf(Prefilled.Ready.class);
    assertThatThrownBy(() -> pages.forGuardian(Personas.TWO_HOMES_OTHER, here))
        .isInstanceOf(IntegrationFailure.class);
    suppliers().server().healAll();
    suppliers().server().fault("ss12000", Fault.down());
    assertThat(gaps(pages.forGuardian(Personas.TWO_HOMES, here))).isEmpty();
    assertThat(gaps(pages.forGuardian(Personas.TWO_HOMES_OTHER, here)))
        .containsExactly(Gap.STUDENT_REGISTRY_DOWN);
  }

  private static List<Gap> gaps(Prefilled prefilled) {
    return ((Prefilled.Ready) prefilled).facts().shown().gaps();
  }

  static Stream<Fault> faults() {
    return Stream.of(Fault.down(), Fault.wrong(), Fault.slow(Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aStudentRegistryThatFailsLeavesAGapAndNoHousehold(Fault fault) {
    suppliers().server().fault("ss12000", fault);
    var facts = facts(Personas.SIBLINGS);
    assertThat(facts.gaps()).containsExactly(Gap.STUDENT_REGISTRY_DOWN);
    assertThat(facts.children()).hasSize(2).allMatch(c -> c.placements().isEmpty());
    assertThat(facts.care().household()).isEmpty();
    assertThat(facts.care().units()).isNotEmpty();
    var gap = facts.gaps().getFirst();
    assertThat(gap.in("sv")).startsWith("Elevregistret svarar inte");
    assertThat(gap.in("en")).startsWith("The student registry does not answer");
    suppliers().server().healAll();
    assertThat(facts(Personas.SIBLINGS).gaps()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void withoutThePopulationRegisterNothingIsKnown(Fault fault) {
    suppliers().server().fault("navet", fault);
    assertThatThrownBy(() -> facts(Personas.SIBLINGS)).isInstanceOf(IntegrationFailure.class);
    assertThatThrownBy(() -> prefilled(Concerns.HOUSEHOLD, Personas.STEP_PARENT))
        .isInstanceOf(IntegrationFailure.class);
  }

  @Test
  void aPlaceHeldBySomebodyTheRegistryMarksIsNotThere() {
    suppliers().studentRegistry().mark(Personas.TWO_PLACES_OTHER, "Sekretessmarkering");
    try {
      assertThat(placements(onlyChild(facts(Personas.TWO_PLACES))))
          .singleElement()
          .matches(Placement::heldHere);
    } finally {
      suppliers().studentRegistry().mark(Personas.TWO_PLACES_OTHER, "Ingen");
    }
  }
}
