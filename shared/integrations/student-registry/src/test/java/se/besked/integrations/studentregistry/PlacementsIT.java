package se.besked.integrations.studentregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.studentregistry.simulated.SimulatedSs12000;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.CarePlacement;
import se.besked.kernel.registers.CarePlacement.Schedule;
import se.besked.kernel.registers.CarePlacement.Stay;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.simulation.Fault;
import se.besked.simulation.HavrelundaPeople.Place;
import se.besked.testkit.Personas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Childcare places over the wire, with everything that may be missing, wrong or protected. */
class PlacementsIT {
  private static final PersonalNumber CHILD = Personas.CHILD_OF_TWO_PLACES;

  private final RegistryFixture fixture = new RegistryFixture();
  private final SimulatedSs12000 ss12000 = fixture.ss12000;

  @AfterEach
  void close() {
    fixture.close();
  }

  private List<CarePlacement> places() {
    return fixture.registry.placementsOf(CHILD);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void noNumberEverStandsInAnAddress() {
    places();
    assertThat(fixture.requests)
        .hasSizeGreaterThan(3)
        .noneMatch(
            r ->
                Stream.of(CHILD, Personas.TWO_PLACES, Personas.TWO_PLACES_OTHER)
                    .anyMatch(n -> (r.path() + r.query()).contains(n.digits())));
  }

  @Test
  void readsThemPageByPage() {
    var slow = fixture.registry(Map.of("besked.student-registry.page-size", "1"));
    assertThat(slow.placementsOf(CHILD)).isEqualTo(places()).hasSize(2);
    assertThat(fixture.requests)
        .filteredOn(r -> r.path().endsWith("/placements") && r.query().contains("pageToken"))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "meta",
        "group",
        "owners",
        "schoolType",
        "endDate",
        "reason",
        "maxWeeklyScheduleHours"
      })
  void everyOptionalPartMayBeMissing(String part) {
    ss12000.changePlacements(CHILD, p -> p.remove(part));
    var places = places();
    assertThat(places).hasSize(2).extracting(CarePlacement::schoolType).containsOnly("FS");
    assertThat(places).extracting(CarePlacement::end).containsOnlyNulls();
    assertThat(places).allMatch(p -> p.owners().isEmpty() == part.equals("owners"));
    assertThat(places).allMatch(p -> (p.reason() == null) == part.equals("reason"));
    assertThat(places)
        .allMatch(p -> (p.weeklyHours() == null) == part.equals("maxWeeklyScheduleHours"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "placedAt", "child", "startDate"})
  void withoutARequiredPartItIsNoPlace(String part) {
    ss12000.changePlacements(CHILD, p -> p.remove(part));
    assertThat(places()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "placedAt|7",
        "placedAt|\"unit\"",
        "child|[]",
        "schoolType|\"GR\"",
        "owners|{}",
        "owners|\"me\"",
        "owners|[{}]",
        "owners|[7]"
      })
  void aWrongTypeGivesNothing(String part, String wrong) {
    ss12000.changePlacements(CHILD, p -> p.set(part, json(wrong)));
    assertThat(places()).isEmpty();
  }

  /** A last day that cannot be read is not no last day. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "startDate|20230814",
        "startDate|{}",
        "startDate|\"next week\"",
        "endDate|\"2026-02-31\"",
        "endDate|\"sommaren\"",
        "endDate|20260612",
        "endDate|[]"
      })
  void aDayThatCannotBeReadIsAWrongAnswer(String part, String wrong) {
    ss12000.changePlacements(CHILD, p -> p.set(part, json(wrong)));
    assertThat(catchThrowableOfType(IntegrationFailure.class, this::places).code())
        .isEqualTo(IntegrationFailure.Code.WRONG_ANSWER);
  }

  @Test
  void aMomentIsTheDayThatItIsInSweden() {
    ss12000.changePlacements(
        CHILD,
        p -> p.put("startDate", "2023-08-13T22:00:00Z").put("endDate", "2027-01-15T00:00:00"));
    assertThat(places())
        .hasSize(2)
        .allMatch(p -> p.start().equals(LocalDate.of(2023, 8, 14)))
        .allMatch(p -> LocalDate.of(2027, 1, 15).equals(p.end()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"37.5|38", "\"40\"|40", "-1|", "169|", "\"many\"|", "{}|", "null|"})
  void weeklyHours(String hours, Integer read) {
    ss12000.changePlacements(CHILD, p -> p.set("maxWeeklyScheduleHours", json(hours)));
    assertThat(places()).hasSize(2).extracting(CarePlacement::weeklyHours).containsOnly(read);
  }

  @Test
  void aTypeThatIsMissingIsNotGuessedWhereAUnitHasTwo() {
    ss12000.changePlacements(CHILD, p -> p.remove("schoolType"));
    ss12000.changeOrganisation(
        "7a000000-0000-4000-8000-000000000007", o -> o.withArray("schoolTypes").add("FTH"));
    assertThat(places()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ingen", "Sekretessmarkering", "Skyddad folkbokföring"})
  void aProtectedChildHasNoPlacesHere(String marking) {
    ss12000.mark(CHILD, marking);
    assertThat(places()).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ingen", "Sekretessmarkering", "Skyddad folkbokföring"})
  void aPlaceThatAProtectedPersonHoldsIsLeftOut(String marking) {
    ss12000.mark(Personas.TWO_PLACES_OTHER, marking);
    assertThat(places())
        .singleElement()
        .extracting(CarePlacement::owners)
        .isEqualTo(Set.of(Personas.TWO_PLACES));
  }

  @Test
  void anOwnerWhomTheRegistryDoesNotShowMayBeProtected() {
    ss12000.remove(Personas.TWO_PLACES);
    assertThat(places())
        .singleElement()
        .extracting(CarePlacement::owners)
        .isEqualTo(Set.of(Personas.TWO_PLACES_OTHER));
  }

  @Test
  void aMarkingOnTheReferenceAloneHoldsToo() {
    ss12000.change(CHILD, p -> p.put("id", "11111111-1111-4111-8111-111111111111"));
    ss12000.changePlacements(
        CHILD,
        p ->
            p.putObject("child")
                .put("id", "11111111-1111-4111-8111-111111111111")
                .put("securityMarking", "Sekretessmarkering"));
    assertThat(places()).isEmpty();
  }

  @Test
  void anOwnerWithATemporaryNumberIsKnownToNobodyElse() {
    ss12000.change(Personas.TWO_PLACES, p -> p.putObject("civicNo").put("value", "19910201TF01"));
    assertThat(places())
        .extracting(CarePlacement::owners)
        .containsExactlyInAnyOrder(Set.of(), Set.of(Personas.TWO_PLACES_OTHER));
  }

  @Test
  void followsWhatHappensWhileItRuns() {
    ss12000.endPlaces(CHILD, LocalDate.of(2026, 12, 31));
    assertThat(places())
        .hasSize(2)
        .extracting(CarePlacement::end)
        .containsOnly(LocalDate.of(2026, 12, 31));
    var start = LocalDate.of(2027, 1, 11);
    ss12000.place(
        CHILD,
        new Place(
            StudentRegistryContract.ARTAN, "FS", start, null, null, 15, List.of(), List.of()));
    assertThat(places().getLast())
        .isEqualTo(
            new CarePlacement(
                places().getLast().id(),
                StudentRegistryContract.ARTAN,
                "FS",
                Set.of(Personas.TWO_PLACES, Personas.TWO_PLACES_OTHER),
                start,
                null,
                null,
                15,
                List.of()));
    ss12000.removePlacements(CHILD);
    assertThat(places()).isEmpty();
  }

  private Schedule schedule() {
    return fixture
        .registry
        .placementsOf(Personas.YOUNGER_SIBLING)
        .getFirst()
        .schedules()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource({"Godkänt,true", "Begärt,false", "Okänt,false"})
  void onlyTheRegistrysOwnWordGrantsASchedule(String state, boolean granted) {
    changeSchedule(s -> s.putArray("state").addObject().put("state", state));
    assertThat(schedule().granted()).isEqualTo(granted);
  }

  private void changeSchedule(java.util.function.Consumer<ObjectNode> change) {
    ss12000.changeSchedules(Personas.YOUNGER_SIBLING, change);
  }

  @Test
  void theLatestStateHolds() {
    changeSchedule(
        s -> {
          var states = s.putArray("state");
          states.addObject().put("state", "Nekat").put("registeredAt", "2026-10-02T08:00:00Z");
          states.addObject().put("state", "Godkänt").put("registeredAt", "2026-10-01T08:00:00Z");
        });
    assertThat(fixture.registry.placementsOf(Personas.YOUNGER_SIBLING).getFirst().schedules())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"meta", "state", "numberOfWeeks", "endDate", "temporary", "scheduleEntries"})
  void everyOptionalPartOfAScheduleMayBeMissing(String part) {
    changeSchedule(s -> s.remove(part));
    assertThat(schedule().weeks()).isEqualTo(1);
    assertThat(schedule().granted()).isEqualTo(!part.equals("state"));
    assertThat(schedule().stays()).hasSize(part.equals("scheduleEntries") ? 0 : 5);
  }

  @Test
  void staysThatMakeNoSenseAreSkipped() {
    changeSchedule(
        s -> {
          var entries = s.putArray("scheduleEntries");
          entries
              .addObject()
              .put("dayOfWeek", "Söndag")
              .put("startTime", "07:30:00")
              .put("length", 60);
          entries
              .addObject()
              .put("dayOfWeek", "Monday")
              .put("startTime", "08:00")
              .put("length", 60);
          entries.addObject().put("dayOfWeek", "Måndag").put("startTime", "8").put("length", 60);
          entries.addObject().put("dayOfWeek", "Måndag").put("startTime", "08:00").put("length", 0);
          entries
              .addObject()
              .put("weekOffset", 1)
              .put("dayOfWeek", "Måndag")
              .put("startTime", "08:00")
              .put("length", 60);
          entries.add("Måndag");
        });
    assertThat(schedule().stays()).containsExactly(new Stay(0, 7, "07:30", 60));
  }

  @Test
  void aRegistryWithoutSchedulesHasPlacesAllTheSame() {
    for (var resource : List.of("schoolTimes", "")) {
      var registry = fixture.registry(Map.of("besked.student-registry.schedules", resource));
      assertThat(registry.placementsOf(CHILD)).hasSize(2).allMatch(p -> p.schedules().isEmpty());
    }
  }

  /** Each place has a schedule, and who holds them is one question. */
  @Test
  void whatDoesNotNeedAnothersAnswerIsAskedAtTheSameTime() {
    fixture.server.fault("ss12000", Fault.slow(Duration.ofMillis(500)));
    var asked = fixture.server.count("ss12000");
    assertThat(places()).hasSize(2).noneMatch(p -> p.schedules().isEmpty());
    assertThat(asked.requests())
        .as("the child, the places, who holds them, two weeks")
        .isEqualTo(5);
    assertThat(asked.atOnce()).as("who holds them and two weeks").isEqualTo(3);
  }

  static Stream<Arguments> faults() {
    return Ss12000StudentRegistryIT.faults();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faults(Fault fault, Code code) {
    var registry = fixture.registry(Map.of("besked.student-registry.timeout", "2s"));
    fixture.server.fault("ss12000", fault);
    var failure =
        catchThrowableOfType(IntegrationFailure.class, () -> registry.placementsOf(CHILD));
    assertThat(failure.code()).isEqualTo(code);
    fixture.server.healAll();
    assertThat(registry.placementsOf(CHILD)).hasSize(2);
  }
}
