package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.simulation.Fault;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.SimulatedResponse;
import se.besked.simulation.Simulator;
import se.besked.simulation.SimulatorServer;
import se.besked.simulation.StallingServer;
import se.besked.testkit.Personas;
import tools.jackson.databind.json.JsonMapper;

/** Navet's bad days: what the caller gets, and that nothing personal leaks. */
class NavetFaultsIT {
  private final NavetFixture fixture = new NavetFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private NavetPopulationRegister impatient() {
    return fixture.register(Map.of("besked.navet.timeout", "2s"));
  }

  private IntegrationFailure failure(NavetPopulationRegister register) {
    return catchThrowableOfType(
        IntegrationFailure.class, () -> register.find(Set.of(Personas.ALONE)));
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
  void faultsWithAFreshToken(Fault fault, Code code) {
    var register = impatient();
    register.find(Set.of(Personas.ALONE));
    fixture.server.fault("navet", fault);
    var failure = failure(register);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.supplier()).isEqualTo("Folkbokföringen");
    assertThat(failure.remedy()).containsIgnoringCase("folkbokföringen").contains("Försök igen");
    assertThat(trace(failure)).doesNotContain(Personas.ALONE.digits());
    assertThat(fixture.journal.getLast().failure()).isEqualTo(code);
    fixture.server.healAll();
    assertThat(register.find(Set.of(Personas.ALONE))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAlreadyAtTheToken(Fault fault, Code code) {
    fixture.server.fault("navet", fault);
    assertThat(failure(impatient()).code()).isEqualTo(code);
  }

  @Test
  void nobodyListening() {
    var url = fixture.server.url("navet");
    fixture.server.close();
    var nowhere = fixture.register(Map.of("besked.navet.url", url + "/v3"));
    assertThat(failure(nowhere).code()).isEqualTo(Code.UNAVAILABLE);
  }

  @Test
  @Timeout(10)
  void anAnswerThatStopsHalfwayIsGivenUp() {
    try (var stalling = new StallingServer()) {
      var limits = Map.of("besked.navet.url", stalling.url(), "besked.navet.timeout", "500ms");
      assertThat(failure(fixture.register(limits)).code()).isEqualTo(Code.UNAVAILABLE);
    }
  }

  @Test
  void saysWhenItIsTheWeeklyMaintenance() {
    fixture.server.fault("navet", Fault.down());
    fixture.clock.set("2026-11-23T06:05");
    assertThat(failure(fixture.register).remedy()).contains("underhåll måndagar");
    fixture.clock.set("2026-11-23T06:15");
    assertThat(failure(fixture.register).remedy()).contains("svarar inte just nu");
  }

  @Test
  void aRefusedTokenIsRenewedOnceAndTheCallerNeverKnows() {
    fixture.register.find(Set.of(Personas.ALONE));
    fixture.navet.forgetTokens();
    assertThat(fixture.register.find(Set.of(Personas.ALONE))).hasSize(1);
  }

  @Test
  void theTokenIsRenewedBeforeItExpires() {
    fixture.register.find(Set.of(Personas.ALONE));
    fixture.clock.advance(Duration.ofMinutes(59).plusSeconds(30));
    // One answer of the token endpoint is lost: were the old token used, nobody would notice.
    fixture.server.fault("navet", Fault.down().onlyNext(1));
    assertThat(failure(fixture.register).code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(fixture.register.find(Set.of(Personas.ALONE))).hasSize(1);
    fixture.clock.advance(Duration.ofHours(5));
    assertThat(fixture.register.find(Set.of(Personas.ALONE))).hasSize(1);
  }

  @Test
  void wrongCredentialsNeedAPersonToMendThem() {
    for (var property : List.of("oauth.secret", "api.secret", "api.id")) {
      var register = fixture.register(Map.of("besked.navet." + property, "wrong"));
      assertThat(failure(register).code()).as(property).isEqualTo(Code.NOT_AUTHORISED);
    }
  }

  @Test
  void anOrderTheyDoNotKnowIsAMalformedRequest() {
    var register = fixture.register(Map.of("besked.navet.organisation-number", "162120000142"));
    var failure = failure(register);
    assertThat(failure.code()).isEqualTo(Code.WRONG_ANSWER);
    assertThat(trace(failure)).doesNotContain(Personas.ALONE.digits());
  }

  @Test
  void tooManyCallsASecond() {
    fixture.register.find(Set.of(Personas.ALONE));
    fixture.navet.allow(0);
    assertThat(failure(fixture.register).code()).isEqualTo(Code.TOO_MANY_REQUESTS);
  }

  @Test
  void aCallTooManyIsAskedAgainInTheNextSecond() {
    fixture.navet.allow(1);
    fixture.register.find(Set.of(Personas.ALONE));
    assertThat(fixture.register.find(Set.of(Personas.ALONE))).containsOnlyKeys(Personas.ALONE);
  }

  @Test
  void anErrorOfTheirsInsideAGoodAnswerIsAFailure() {
    var old = PersonalNumber.of("201000802395");
    var answer = JsonMapper.shared().createObjectNode();
    answer.putArray("fel").addObject().put("id", old.digits()).put("orsakskod", 500);
    var canned =
        new Simulator() {
          @Override
          public String name() {
            return "canned";
          }

          @Override
          public SimulatedResponse answer(SimulatedRequest request) {
            return SimulatedResponse.json(200, answer.toString());
          }
        };
    try (var server = new SimulatorServer(0, List.of(canned))) {
      var register = fixture.register(Map.of("besked.navet.url", server.url("canned")));
      assertThat(failure(register).code()).isEqualTo(Code.UNAVAILABLE);
      answer.removeAll();
      answer.putArray("unexpected");
      assertThat(failure(register).code()).isEqualTo(Code.WRONG_ANSWER);
    }
  }

  @Test
  void moreThan900AreAskedForInSeveralCalls() {
    var many =
        LocalDate.of(1995, 1, 1)
            .datesUntil(LocalDate.of(1995, 1, 1).plusDays(1801))
            .map(NavetFaultsIT::testNumber)
            .collect(Collectors.toSet());
    many.add(Personas.ALONE);
    // Unknown persons: 1802 numbers are three calls, and the one known is found.
    fixture.navet.allow(3);
    assertThat(fixture.register.find(many)).containsOnlyKeys(Personas.ALONE);
    fixture.navet.allow(0);
    assertThat(
            catchThrowableOfType(IntegrationFailure.class, () -> fixture.register.find(many))
                .code())
        .isEqualTo(Code.TOO_MANY_REQUESTS);
  }

  /** The official test number of a day; every day of these years has one with serial 238. */
  private static PersonalNumber testNumber(LocalDate day) {
    var eleven = day.format(DateTimeFormatter.BASIC_ISO_DATE) + "238";
    return IntStream.range(0, 10)
        .boxed()
        .flatMap(d -> PersonalNumber.tryParse(eleven + d, Year.of(2026)).stream())
        .findFirst()
        .orElseThrow();
  }

  private static String trace(Throwable t) {
    var text = new StringWriter();
    t.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
