package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.simulation.Fault;
import se.besked.testkit.Personas;

/** Navet's bad days: what the caller gets, and that nothing personal leaks. */
class NavetFaultsIT {
  private final NavetFixture fixture = new NavetFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private IntegrationFailure failure(NavetPopulationRegister register) {
    return catchThrowableOfType(
        IntegrationFailure.class, () -> register.find(Set.of(Personas.ALONE)));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Fault.down(), Code.UNAVAILABLE),
        Arguments.of(Fault.slow(Duration.ofSeconds(3)), Code.UNAVAILABLE),
        Arguments.of(Fault.wrong(), Code.WRONG_ANSWER),
        Arguments.of(new Fault(Fault.Kind.HANG_UP, Duration.ZERO, -1), Code.UNAVAILABLE));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsWithAFreshToken(Fault fault, Code code) {
    fixture.register.find(Set.of(Personas.ALONE));
    fixture.server.fault("navet", fault);
    var failure = failure(fixture.register);
    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure.supplier()).isEqualTo("Folkbokföringen");
    assertThat(failure.remedy()).containsIgnoringCase("folkbokföringen").contains("Försök igen");
    assertThat(trace(failure)).doesNotContain(Personas.ALONE.digits());
    assertThat(fixture.journal.getLast().failure()).isEqualTo(code);
    fixture.server.healAll();
    assertThat(fixture.register.find(Set.of(Personas.ALONE))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void faultsAlreadyAtTheToken(Fault fault, Code code) {
    fixture.server.fault("navet", fault);
    assertThat(failure(fixture.register).code()).isEqualTo(code);
  }

  @Test
  void nobodyListening() {
    var url = fixture.server.url("navet");
    fixture.server.close();
    var nowhere = fixture.register(Map.of("besked.navet.url", url + "/v3"));
    assertThat(failure(nowhere).code()).isEqualTo(Code.UNAVAILABLE);
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
    fixture.navet.allow(1);
    fixture.register.find(Set.of(Personas.ALONE));
    assertThat(failure(fixture.register).code()).isEqualTo(Code.TOO_MANY_REQUESTS);
  }

  @Test
  void anErrorOfTheirsInsideAGoodAnswerIsAFailure() {
    var old = PersonalNumber.of("201000802395");
    var answer = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
    answer.putArray("fel").addObject().put("id", old.digits()).put("orsakskod", 500);
    var canned =
        new se.besked.simulation.Simulator() {
          @Override
          public String name() {
            return "canned";
          }

          @Override
          public se.besked.simulation.SimulatedResponse answer(
              se.besked.simulation.SimulatedRequest request) {
            return se.besked.simulation.SimulatedResponse.json(200, answer.toString());
          }
        };
    try (var server = new se.besked.simulation.SimulatorServer(0, List.of(canned))) {
      var register = fixture.register(Map.of("besked.navet.url", server.url("canned")));
      assertThat(failure(register).code()).isEqualTo(Code.UNAVAILABLE);
      answer.removeAll();
      answer.putArray("unexpected");
      assertThat(failure(register).code()).isEqualTo(Code.WRONG_ANSWER);
    }
  }

  @Test
  void moreThan900AreAskedForInSeveralCalls() {
    var many = new HashSet<PersonalNumber>();
    for (int serial = 0; many.size() < 1801; serial++) {
      numberWith(serial).ifPresent(many::add);
    }
    many.add(Personas.ALONE);
    // Unknown persons: 1802 numbers are three calls, and the one known is found.
    fixture.navet.allow(3);
    assertThat(fixture.register.find(many)).containsOnlyKeys(Personas.ALONE);
    fixture.navet.allow(2);
    assertThat(
            catchThrowableOfType(IntegrationFailure.class, () -> fixture.register.find(many))
                .code())
        .isEqualTo(Code.TOO_MANY_REQUESTS);
  }

  /** Numbers that only this test's own simulator ever sees; most serials give a valid date. */
  private static java.util.Optional<PersonalNumber> numberWith(int serial) {
    var nine =
        "%02d%02d%02d238".formatted(30 + serial / 336 % 60, 1 + serial / 28 % 12, 1 + serial % 28);
    return Stream.iterate(0, d -> d + 1)
        .limit(10)
        .flatMap(d -> PersonalNumber.tryParse("19" + nine + d, java.time.Year.of(2026)).stream())
        .findFirst();
  }

  private static String trace(Throwable t) {
    var text = new StringWriter();
    t.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
