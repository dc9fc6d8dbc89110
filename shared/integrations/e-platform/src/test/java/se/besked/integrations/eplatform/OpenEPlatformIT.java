package se.besked.integrations.eplatform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.besked.integrations.eplatform.simulated.PlatformPage;
import se.besked.integrations.eplatform.simulated.SimulatedCase;
import se.besked.integrations.eplatform.simulated.SimulatedEPlatform;
import se.besked.integrations.eplatform.simulated.SimulatedEPlatform.Trouble;
import se.besked.kernel.eplatform.EPlatform;
import se.besked.kernel.eplatform.PlatformAnswer;
import se.besked.kernel.eplatform.PlatformAnswer.Delay;
import se.besked.kernel.eplatform.PlatformAnswer.Done;
import se.besked.kernel.eplatform.PlatformAnswer.Refusal;
import se.besked.kernel.eplatform.PlatformAnswer.Refused;
import se.besked.kernel.eplatform.PlatformAnswer.TryLater;
import se.besked.kernel.eplatform.PlatformMessage;
import se.besked.simulation.Fault;
import se.besked.simulation.SimulatorServer;
import se.besked.simulation.StallingServer;

/** The call-back contract over HTTP, every operation and every way to fail. */
class OpenEPlatformIT {
  private static final String NUMBER = "SKJ-2026-00042";
  private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");
  private static final PlatformMessage MESSAGE =
      new PlatformMessage(
          NOON,
          "Det finns ett beslut. Åäö <&>",
          List.of(new PlatformMessage.File("BESLUT-2026-00007.pdf", bytes("%PDF åäö"))),
          true);

  private final SimulatedEPlatform platform = new SimulatedEPlatform();
  private final SimulatorServer server = new SimulatorServer(0, List.of(platform));
  private final EPlatform client = client(Map.of());
  private final int flowInstance = platform.sendIn("Skolskjuts");

  @AfterEach
  void close() {
    server.close();
  }

  private EPlatform client(Map<String, String> changed) {
    var all = new HashMap<>(SimulatedEPlatform.properties(server.url("eplatform")));
    all.putAll(changed);
    return new OpenEPlatform(
        new Binder(new MapConfigurationPropertySource(all))
            .bind("besked.e-platform", EPlatformConfiguration.Settings.class)
            .get(),
        null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private SimulatedCase bound() {
    assertThat(client.confirmDelivery(flowInstance, NUMBER)).isEqualTo(new Done(0));
    return platform.instance(flowInstance);
  }

  @Test
  void confirmDeliveryBindsOurNumber() {
    assertThat(bound().externalId()).contains("besked/" + NUMBER);
    assertThat(client.confirmDelivery(flowInstance, NUMBER)).isEqualTo(new Done(0));
  }

  @Test
  void aMessageCarriesTheFileAndAsksForAReceipt() {
    var instance = bound();
    var answer = client.addMessage(NUMBER, MESSAGE);
    var message = instance.messages().getFirst();
    assertThat(answer).isEqualTo(new Done(message.id()));
    assertThat(message.text()).isEqualTo("Det finns ett beslut. Åäö <&>");
    assertThat(message.readReceipt()).isTrue();
    assertThat(message.added()).isEqualTo("2026-11-22T12:00:00+01:00");
    assertThat(message.files()).hasSize(1);
    assertThat(message.files().getFirst().name()).isEqualTo("BESLUT-2026-00007.pdf");
    assertThat(message.files().getFirst().content()).isEqualTo(bytes("%PDF åäö"));
  }

  @Test
  void whereFlowsHaveNoReceiptsNoneIsAskedFor() {
    var instance = bound();
    client(Map.of("besked.e-platform.read-receipts", "false")).addMessage(NUMBER, MESSAGE);
    assertThat(instance.messages().getFirst().readReceipt()).isFalse();
  }

  @Test
  void aStatusIsSetOnceAndTheSameAgainIsNoEvent() {
    var instance = bound();
    assertThat(client.setStatus(NUMBER, "beslut-fattat"))
        .isInstanceOfSatisfying(Done.class, done -> assertThat(done.id()).isPositive());
    assertThat(client.setStatus(NUMBER, "beslut-fattat")).isEqualTo(new Done(0));
    assertThat(instance.status()).isEqualTo("beslut-fattat");
  }

  @Test
  void eventsAndAttributesArrive() {
    var instance = bound();
    assertThat(client.addEvent(NUMBER, NOON, "Ansökan\u0000 \u0007mottagen"))
        .isInstanceOf(Done.class);
    assertThat(client.setAttribute(NUMBER, "arendenummer", NUMBER)).isEqualTo(new Done(0));
    assertThat(instance.events())
        .extracting(SimulatedCase.Event::text)
        .containsExactly("Ansökan\uFFFD \uFFFDmottagen");
    assertThat(instance.attributes()).containsEntry("arendenummer", NUMBER);
  }

  @Test
  void aCaseThatIsNotThereIsToldApart() {
    for (var call : calls()) {
      assertThat(call.apply(client)).isEqualTo(new Refused(Refusal.CASE_NOT_FOUND));
    }
    assertThat(client.confirmDelivery(1, NUMBER)).isEqualTo(new Refused(Refusal.CASE_NOT_FOUND));
  }

  @Test
  void aStatusThatIsNotThereIsToldApart() {
    var instance = bound();
    platform.forget("beslut-fattat");
    assertThat(client.setStatus(NUMBER, "beslut-fattat"))
        .isEqualTo(new Refused(Refusal.STATUS_NOT_FOUND));
    assertThat(instance.status()).isEqualTo("inskickat");
  }

  @Test
  void aWrongAccountIsAccessDenied() {
    var stranger = client(Map.of("besked.e-platform.password", "another"));
    assertThat(stranger.confirmDelivery(flowInstance, NUMBER))
        .isEqualTo(new Refused(Refusal.ACCESS_DENIED));
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(Trouble.ACCESS_DENIED, new Refused(Refusal.ACCESS_DENIED)),
        Arguments.of(Trouble.CLIENT_FAULT, new Refused(Refusal.NOT_ACCEPTED)),
        Arguments.of(Trouble.SERVER_FAULT, new TryLater(Delay.PLATFORM_FAILED)),
        Arguments.of(Trouble.ERROR_PAGE, new TryLater(Delay.NO_ANSWER)),
        Arguments.of(Trouble.HALF_ANSWER, new TryLater(Delay.NOT_UNDERSTOOD)),
        Arguments.of(Trouble.OTHER_ANSWER, new TryLater(Delay.NOT_UNDERSTOOD)),
        Arguments.of(Trouble.DOCTYPE, new TryLater(Delay.NOT_UNDERSTOOD)));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void everyTroubleOfThePlatformIsAnAnswer(Trouble trouble, PlatformAnswer expected) {
    bound();
    platform.make(trouble);
    for (var call : calls()) {
      assertThat(call.apply(client)).isEqualTo(expected);
    }
    assertThat(client.confirmDelivery(flowInstance, NUMBER)).isEqualTo(expected);
  }

  @Test
  void anAnswerInLatin1IsAnAnswer() {
    bound();
    platform.make(Trouble.LATIN_1);
    for (var call : calls()) {
      assertThat(call.apply(client)).isInstanceOf(Done.class);
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Fault.down(), Delay.NO_ANSWER),
        Arguments.of(Fault.slow(Duration.ofSeconds(20)), Delay.NO_ANSWER),
        Arguments.of(Fault.wrong(), Delay.NOT_UNDERSTOOD),
        Arguments.of(new Fault(Fault.Kind.HANG_UP, Duration.ZERO, -1), Delay.NO_ANSWER));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultOfTheWireIsATryLater(Fault fault, Delay expected) {
    var impatient = client(Map.of("besked.e-platform.timeout", "500ms"));
    server.fault("eplatform", fault);
    assertThat(impatient.confirmDelivery(flowInstance, NUMBER)).isEqualTo(new TryLater(expected));
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() {
    try (var stalling = new StallingServer()) {
      var impatient =
          client(
              Map.of(
                  "besked.e-platform.url", stalling.url(), "besked.e-platform.timeout", "500ms"));
      assertThat(impatient.confirmDelivery(flowInstance, NUMBER))
          .isEqualTo(new TryLater(Delay.NO_ANSWER));
    }
  }

  @Test
  void nobodyHomeIsATryLater() {
    var nobody = client(Map.of("besked.e-platform.url", "http://localhost:1"));
    assertThat(nobody.addMessage(NUMBER, MESSAGE)).isEqualTo(new TryLater(Delay.NO_ANSWER));
  }

  @Test
  void thePageShowsWhatMinSidaWould() {
    bound();
    client.addMessage(NUMBER, MESSAGE);
    client.addEvent(NUMBER, NOON, "Ansökan");
    assertThat(PlatformPage.of(platform.all()))
        .contains("nummer " + flowInstance, "besked/" + NUMBER, "Ansökan", "&lt;&amp;&gt;")
        .contains("med läskvittens", "BESLUT-2026-00007.pdf");
  }

  /** One call of each kind that goes by our number. */
  private static List<Function<EPlatform, PlatformAnswer>> calls() {
    return List.of(
        c -> c.addMessage(NUMBER, MESSAGE),
        c -> c.addEvent(NUMBER, NOON, "Ansökan"),
        c -> c.setStatus(NUMBER, "mottaget"),
        c -> c.setAttribute(NUMBER, "arendenummer", NUMBER));
  }
}
