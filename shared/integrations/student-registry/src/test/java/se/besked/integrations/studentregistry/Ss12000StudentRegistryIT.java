package se.besked.integrations.studentregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.besked.integrations.studentregistry.simulated.SimulatedSs12000;
import se.besked.kernel.people.Protection;
import se.besked.kernel.questions.SideBySide;
import se.besked.kernel.registers.Enrolment;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.registers.Pupil;
import se.besked.kernel.registers.SchoolUnit;
import se.besked.kernel.registers.StudentRegistry;
import se.besked.simulation.Fault;
import se.besked.simulation.StallingServer;
import se.besked.testkit.Personas;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract over the wire of SS12000, and what that wire does besides. */
class Ss12000StudentRegistryIT extends StudentRegistryContract {
  private final RegistryFixture fixture = new RegistryFixture();
  private final SimulatedSs12000 ss12000 = fixture.ss12000;

  @AfterEach
  void close() {
    fixture.close();
  }

  @Override
  StudentRegistry registry() {
    return fixture.registry;
  }

  private Pupil alone() {
    return registry().find(Personas.CHILD_OF_ALONE).orElseThrow();
  }

  @Test
  void noNumberEverStandsInAnAddress() {
    alone();
    assertThat(fixture.requests)
        .singleElement()
        .matches(r -> !(r.path() + r.query()).contains(Personas.CHILD_OF_ALONE.digits()))
        .matches(r -> r.text().contains(Personas.CHILD_OF_ALONE.digits()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ingen", "Nej", "Fingerade personuppgifter"})
  void aMarkingThatIsMissingOrUnknownMeansProtected(String marking) {
    ss12000.mark(Personas.CHILD_OF_ALONE, marking);
    assertThat(alone().protection()).isEqualTo(Protection.UNKNOWN);
  }

  @Test
  void aMarkingSetWhileItRunsIsSeenAtOnce() {
    assertThat(alone().protection()).isEqualTo(Protection.NONE);
    ss12000.mark(Personas.CHILD_OF_ALONE, "Sekretessmarkering");
    assertThat(alone().protection()).isEqualTo(Protection.CONFIDENTIALITY_MARKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "securityMarking",
        "enrolments",
        "responsibles",
        "sex",
        "personStatus",
        "birthDate",
        "meta"
      })
  void everyOptionalPartMayBeMissing(String part) {
    ss12000.change(Personas.CHILD_OF_ALONE, p -> p.remove(part));
    var pupil = alone();
    assertThat(pupil.enrolments().isEmpty()).isEqualTo(part.equals("enrolments"));
    assertThat(pupil.protection())
        .isEqualTo(part.equals("securityMarking") ? Protection.UNKNOWN : Protection.NONE);
  }

  @Test
  void cancelledEnrolmentsAndSuchWithoutSchoolOrStartAreSkipped() {
    ss12000.change(
        Personas.CHILD_OF_ALONE,
        p -> {
          var enrolments = p.withArray("enrolments");
          ((ObjectNode) enrolments.get(0)).put("cancelled", true);
          ((ObjectNode) enrolments.get(1)).remove("enroledAt");
          ((ObjectNode) enrolments.get(2)).remove("startDate");
          enrolments
              .addObject()
              .put("schoolType", "GR")
              .put("startDate", "2026-08-17")
              .putObject("enroledAt")
              .put("id", KVARNSKOLAN);
        });
    assertThat(alone().enrolments())
        .containsExactly(new Enrolment(KVARNSKOLAN, "GR", null, LocalDate.of(2026, 8, 17), null));
  }

  /** As registries write it that keep their own midnights. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-17T00:00:00+02:00,2027-06-11T00:00:00+02:00",
    "2026-08-16T22:00:00Z,2027-06-10T22:00:00Z",
    "2026-08-16T22:00:00.000Z,2027-06-11T21:59:59.999Z",
    "2026-08-17T00:00:00,2027-06-11T23:59:59",
    "2026-08-17,2027-06-11"
  })
  void anEnrolmentThatBeginsAtAMomentIsOne(String start, String end) {
    ss12000.change(
        Personas.CHILD_OF_CLOSE,
        p -> {
          var enrolments = p.putArray("enrolments");
          enrolments
              .addObject()
              .put("schoolType", "GR")
              .put("schoolYear", 3)
              .put("startDate", start)
              .put("endDate", end)
              .putObject("enroledAt")
              .put("id", KVARNSKOLAN);
        });
    assertThat(registry().find(Personas.CHILD_OF_CLOSE).orElseThrow().enrolments())
        .containsExactly(
            new Enrolment(
                KVARNSKOLAN, "GR", 3, LocalDate.of(2026, 8, 17), LocalDate.of(2027, 6, 11)));
  }

  /** Nothing is filled in from a record that cannot be read; it is not one enrolment fewer. */
  @ParameterizedTest
  @ValueSource(strings = {"\"17/8 2026\"", "20260817", "\"2026-02-31\"", "{}", "true"})
  void anEnrolmentWhoseDaysCannotBeReadIsAWrongAnswer(String wrong) {
    for (var part : new String[] {"startDate", "endDate"}) {
      var before = JsonMapper.shared().createObjectNode();
      ss12000.change(
          Personas.CHILD_OF_CLOSE,
          p -> {
            var enrolment = (ObjectNode) p.withArray("enrolments").get(0);
            before.setAll(enrolment);
            enrolment.set(part, JsonMapper.shared().readTree(wrong));
          });
      var failure =
          catchThrowableOfType(
              IntegrationFailure.class, () -> registry().find(Personas.CHILD_OF_CLOSE));
      assertThat(failure.code()).as(part).isEqualTo(Code.WRONG_ANSWER);
      ss12000.change(Personas.CHILD_OF_CLOSE, p -> p.putArray("enrolments").add(before.deepCopy()));
    }
  }

  @ParameterizedTest
  @CsvSource({"null,", "11,", "-1,", "\"x\",", "10,10", "\"4\",4"})
  void aGradeThatIsNoneMustNotBecomePreschoolClass(String json, Integer grade) {
    ss12000.change(
        Personas.CHILD_OF_NO_GRADE,
        p ->
            ((ObjectNode) p.withArray("enrolments").get(0))
                .set("schoolYear", JsonMapper.shared().readTree(json)));
    assertThat(registry().find(Personas.CHILD_OF_NO_GRADE).orElseThrow().enrolments())
        .singleElement()
        .extracting(Enrolment::schoolYear)
        .isEqualTo(grade);
  }

  @Test
  void followsMovesAndGradeChanges() {
    ss12000.moveSchool(Personas.CHILD_OF_CLOSE, KVARNSKOLAN);
    ss12000.changeGrade(Personas.CHILD_OF_CLOSE, 3);
    assertThat(registry().find(Personas.CHILD_OF_CLOSE).orElseThrow().enrolments())
        .containsExactly(new Enrolment(KVARNSKOLAN, "GR", 3, LocalDate.of(2026, 8, 17), null));
    ss12000.remove(Personas.CHILD_OF_CLOSE);
    assertThat(registry().find(Personas.CHILD_OF_CLOSE)).isEmpty();
  }

  @Test
  void readsTheUnitsPageByPageOneAtATime() {
    var slow = fixture.registry(Map.of("besked.student-registry.page-size", "1"));
    assertThat(slow.schoolUnits())
        .containsExactlyInAnyOrderElementsOf(registry().schoolUnits())
        .hasSize(12);
    assertThat(fixture.requests.stream().filter(r -> r.query().contains("limit=1&"))).hasSize(12);
  }

  @Test
  void asksForSmallerPagesWhenTheAnswerWouldBeTooLarge() {
    ss12000.tooLargeAbove(2);
    var registry = fixture.registry(Map.of("besked.student-registry.page-size", "20"));
    assertThat(registry.schoolUnits()).hasSize(12);
  }

  @Test
  void keepsTheUnitsForFiveMinutesAndLeavesOutTheClosed() {
    assertThat(registry().schoolUnits()).hasSize(12);
    ss12000.changeOrganisation(KVARNSKOLAN, o -> o.put("endDate", "2026-11-21"));
    fixture.clock.advance(Duration.ofMinutes(4));
    assertThat(registry().schoolUnits()).hasSize(12);
    fixture.clock.advance(Duration.ofMinutes(1));
    assertThat(registry().schoolUnits()).extracting(SchoolUnit::id).doesNotContain(KVARNSKOLAN);
  }

  @Test
  void unitsThatDoNotComeAreWaitedForOnceByAll() {
    var registry = fixture.registry(Map.of("besked.student-registry.timeout", "1s"));
    fixture.server.fault("ss12000", Fault.slow(Duration.ofSeconds(30)));
    var asked = fixture.server.count("ss12000");
    try (var questions = new SideBySide()) {
      var waiting =
          IntStream.range(0, 10).mapToObj(n -> questions.ask(registry::schoolUnits)).toList();
      assertThat(waiting)
          .allSatisfy(
              units -> assertThatThrownBy(units::get).isInstanceOf(IntegrationFailure.class));
    }
    assertThat(asked.requests()).isOne();
  }

  @Test
  void aUnitWithoutCodeOrTypesIsStillAUnit() {
    ss12000.changeOrganisation(KVARNSKOLAN, o -> o.remove("schoolUnitCode"));
    ss12000.changeOrganisation(KVARNSKOLAN, o -> o.remove("schoolTypes"));
    assertThat(registry().schoolUnits())
        .contains(new SchoolUnit(KVARNSKOLAN, "Kvarnskolan", null, Set.of()));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Fault.down(), Code.UNAVAILABLE),
        Arguments.of(Fault.slow(Duration.ofSeconds(30)), Code.UNAVAILABLE),
        Arguments.of(Fault.wrong(), Code.WRONG_ANSWER),
        Arguments.of(new Fault(Fault.Kind.HANG_UP, Duration.ZERO, -1), Code.UNAVAILABLE));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faults(Fault fault, Code code) {
    var registry = fixture.registry(Map.of("besked.student-registry.timeout", "2s"));
    fixture.server.fault("ss12000", fault);
    var failure =
        catchThrowableOfType(
            IntegrationFailure.class, () -> registry.find(Personas.CHILD_OF_ALONE));
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.remedy()).containsIgnoringCase("elevregistret").contains("Försök igen");
    var trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString()).doesNotContain(Personas.CHILD_OF_ALONE.digits());
    assertThat(catchThrowableOfType(IntegrationFailure.class, registry::schoolUnits).code())
        .isEqualTo(code);
    fixture.server.healAll();
    assertThat(registry.find(Personas.CHILD_OF_ALONE)).isPresent();
    assertThat(registry.schoolUnits()).hasSize(12);
  }

  @Test
  @Timeout(10)
  void anAnswerThatStopsHalfwayIsGivenUp() {
    try (var stalling = new StallingServer()) {
      var registry =
          fixture.registry(
              Map.of(
                  "besked.student-registry.url",
                  stalling.url(),
                  "besked.student-registry.timeout",
                  "500ms"));
      assertThat(catchThrowableOfType(IntegrationFailure.class, registry::schoolUnits).code())
          .isEqualTo(Code.UNAVAILABLE);
    }
  }

  @Test
  void aTokenThatRunsOutIsRenewedAndTheCallerNeverKnows() {
    var renewing = fixture.renewing(Map.of());
    assertThat(renewing.find(Personas.CHILD_OF_ALONE)).isPresent();
    long asked = tokens();
    assertThat(renewing.find(Personas.CHILD_OF_ALONE)).isPresent();
    assertThat(tokens()).isEqualTo(asked).isOne();
    fixture.clock.advance(Duration.ofHours(5));
    assertThat(renewing.find(Personas.CHILD_OF_ALONE)).isPresent();
    ss12000.forgetTokens();
    assertThat(renewing.schoolUnits()).hasSize(12);
    assertThat(tokens()).isEqualTo(3);
  }

  private long tokens() {
    return fixture.requests.stream().filter(r -> r.path().equals("/token")).count();
  }

  @Test
  void credentialsTheyDoNotAcceptNeedAPersonToMendThem() {
    var renewing = fixture.renewing(Map.of("besked.student-registry.oauth.secret", "old"));
    assertThat(
            catchThrowableOfType(
                    IntegrationFailure.class, () -> renewing.find(Personas.CHILD_OF_ALONE))
                .code())
        .isEqualTo(Code.NOT_AUTHORISED);
  }

  @Test
  void aTokenTheyDoNotAcceptNeedsAPersonToMendIt() {
    var registry = fixture.registry(Map.of("besked.student-registry.token", "old"));
    var failure =
        catchThrowableOfType(
            IntegrationFailure.class, () -> registry.find(Personas.CHILD_OF_ALONE));
    assertThat(failure.code()).isEqualTo(Code.NOT_AUTHORISED);
    assertThat(failure.remedy()).contains("Felet ligger hos oss");
  }
}
