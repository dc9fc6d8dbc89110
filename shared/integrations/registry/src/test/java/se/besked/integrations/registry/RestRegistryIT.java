package se.besked.integrations.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import se.besked.integrations.registry.simulated.SimulatedRegistry;
import se.besked.integrations.registry.simulated.SimulatedRegistry.Trouble;
import se.besked.kernel.registry.Registry;
import se.besked.kernel.registry.Registry.Answer;
import se.besked.kernel.registry.Registry.Delay;
import se.besked.kernel.registry.Registry.Refusal;
import se.besked.kernel.registry.RegistryEntry;
import se.besked.kernel.registry.RegistryEntry.Direction;
import se.besked.simulation.Fault;
import se.besked.simulation.SimulatorServer;
import se.besked.simulation.StallingServer;

class RestRegistryIT {
  private final SimulatedRegistry registry = new SimulatedRegistry();
  private final SimulatorServer server = new SimulatorServer(0, List.of(registry));
  private final Registry client = client(Map.of());

  @AfterEach
  void close() {
    server.close();
  }

  private Registry client(Map<String, String> changed) {
    var all = new HashMap<>(SimulatedRegistry.properties(server.url("registry")));
    all.putAll(changed);
    return new RestRegistry(
        new Binder(new MapConfigurationPropertySource(all))
            .bind("besked.registry", RegistryConfiguration.Settings.class)
            .get(),
        null);
  }

  static RegistryEntry entry(String title, String content) {
    return new RegistryEntry(
        "demo-17",
        "BUN",
        "BUN 2026/123",
        1,
        "SKJ-2026-00042",
        title,
        Direction.IN,
        "Vårdnadshavare",
        Instant.parse("2026-11-22T10:00:00Z"),
        Instant.parse("2026-11-22T10:00:01Z"),
        false,
        List.of(document("1-1-application.json", content)));
  }

  static RegistryEntry.Document document(String name, String content) {
    var bytes = content.getBytes(StandardCharsets.UTF_8);
    try {
      return new RegistryEntry.Document(
          name,
          "application/json",
          bytes.length,
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)),
          () -> bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anEntryArrivesOnceWithItsDocuments() {
    assertThat(client.register(entry("Ansökan", "{\"å\":1}")))
        .isEqualTo(new Answer.Registered("EXT-1"));
    assertThat(client.register(entry("Ansökan", "{\"å\":1}")))
        .isEqualTo(new Answer.Registered("EXT-1"));
    assertThat(registry.received()).hasSize(1);
    var received = registry.received().getFirst();
    assertThat(received.entry().path("designation").asString()).isEqualTo("BUN 2026/123");
    assertThat(received.entry().path("title").asString()).isEqualTo("Ansökan");
    assertThat(received.documents().get("1-1-application.json"))
        .isEqualTo("{\"å\":1}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aRestrictedEntrySaysNothingOfItsCase() {
    var restricted =
        new RegistryEntry(
            "demo-18",
            "BUN",
            "BUN 2026/124",
            1,
            "",
            "Handling",
            Direction.IN,
            "",
            Instant.EPOCH,
            Instant.EPOCH,
            true,
            List.of());
    assertThat(client.register(restricted)).isInstanceOf(Answer.Registered.class);
    var json = registry.received().getFirst().entry();
    assertThat(json.has("caseNumber")).isFalse();
    assertThat(json.has("counterpart")).isFalse();
    assertThat(json.path("documents").size()).isZero();
  }

  @Test
  void anotherEntryByTheSameIdIsAConflict() {
    client.register(entry("Ansökan", "{}"));
    assertThat(client.register(entry("Beslut", "{}")))
        .isEqualTo(new Answer.Refused(Refusal.CONFLICT));
  }

  @Test
  void aDamagedDocumentIsNotTaken() {
    var good = document("1-1-application.json", "{}");
    var damaged =
        new RegistryEntry.Document(
            good.name(), good.mediaType(), 2, good.sha256(), () -> new byte[] {1, 2});
    var entry = entry("Ansökan", "{}");
    assertThat(
            client.register(
                new RegistryEntry(
                    entry.id(),
                    entry.board(),
                    entry.designation(),
                    1,
                    entry.caseNumber(),
                    entry.title(),
                    entry.direction(),
                    entry.counterpart(),
                    entry.happenedAt(),
                    entry.enteredAt(),
                    false,
                    List.of(damaged))))
        .isEqualTo(new Answer.Refused(Refusal.NOT_ACCEPTED));
  }

  @Test
  void aWrongTokenWaitsForAPerson() {
    assertThat(client(Map.of("besked.registry.token", "x")).register(entry("Ansökan", "{}")))
        .isEqualTo(new Answer.TryLater(Delay.NOT_AUTHORISED));
  }

  static Stream<Arguments> troubles() {
    return Stream.of(
        Arguments.of(Trouble.NOT_ACCEPTED, new Answer.Refused(Refusal.NOT_ACCEPTED)),
        Arguments.of(Trouble.BUSY, new Answer.TryLater(Delay.BUSY)),
        Arguments.of(Trouble.EMPTY_ANSWER, new Answer.TryLater(Delay.NOT_UNDERSTOOD)));
  }

  @ParameterizedTest
  @MethodSource("troubles")
  void everyTroubleIsAnAnswer(Trouble trouble, Answer expected) {
    registry.make(trouble);
    assertThat(client.register(entry("Ansökan", "{}"))).isEqualTo(expected);
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
    var impatient = client(Map.of("besked.registry.timeout", "500ms"));
    server.fault("registry", fault);
    assertThat(impatient.register(entry("Ansökan", "{}"))).isEqualTo(new Answer.TryLater(expected));
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() {
    try (var stalling = new StallingServer()) {
      var impatient =
          client(Map.of("besked.registry.url", stalling.url(), "besked.registry.timeout", "500ms"));
      assertThat(impatient.register(entry("Ansökan", "{}")))
          .isEqualTo(new Answer.TryLater(Delay.NO_ANSWER));
    }
  }

  @Test
  void whatFailedIsSentAgain() {
    server.fault("registry", Fault.down());
    assertThat(client.register(entry("Ansökan", "{}"))).isInstanceOf(Answer.TryLater.class);
    server.healAll();
    assertThat(client.register(entry("Ansökan", "{}"))).isEqualTo(new Answer.Registered("EXT-1"));
  }
}
