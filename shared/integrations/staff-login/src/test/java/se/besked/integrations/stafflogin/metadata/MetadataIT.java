package se.besked.integrations.stafflogin.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.besked.integrations.stafflogin.SamlSettings;
import se.besked.integrations.stafflogin.SamlSite;
import se.besked.integrations.stafflogin.simulated.HavrelundaStaff;
import se.besked.integrations.stafflogin.simulated.SimulatedIdentityProvider;
import se.besked.integrations.stafflogin.simulated.SimulatedKeys;
import se.besked.integrations.stafflogin.simulated.XmlSigner;
import se.besked.simulation.Fault;
import se.besked.simulation.SimulatorServer;
import se.besked.testkit.SettableClock;

/** The provider's metadata: read over the wire, renewed, kept when it fails, and not for ever. */
class MetadataIT {
  private final SettableClock clock = SettableClock.at("2026-11-22T09:00");
  private final SimulatedIdentityProvider idp =
      new SimulatedIdentityProvider("idp", "Test", HavrelundaStaff.people(), clock);
  private final SimulatedKeys ours = SimulatedKeys.create("service", clock);
  @TempDir Path folder;
  private SimulatorServer server;

  @BeforeEach
  void start() throws IOException {
    server = new SimulatorServer(0, List.of(idp));
    idp.mountedAt(server.url("idp"));
    Files.writeString(folder.resolve("key.pem"), ours.keyPem());
    Files.writeString(folder.resolve("certificate.pem"), ours.certificatePem());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private SamlSettings.Provider provider(String metadata, String certificate) {
    return new SamlSettings.Provider(
        "havrelunda",
        "Havrelunda",
        idp.entityId(),
        metadata,
        certificate,
        null,
        true,
        List.of(),
        new SamlSettings.Attributes("a", "b", "c", "d", "e", "f", "g"),
        List.of(),
        List.of());
  }

  private IdentityProviders providers(SamlSettings.Provider provider) {
    var key =
        new SamlSettings.Key(
            "file:" + folder.resolve("key.pem"), "file:" + folder.resolve("certificate.pem"));
    return new IdentityProviders(
        new SamlSettings(
            List.of(key),
            Duration.ofHours(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(90),
            List.of(provider),
            List.of()),
        new SamlSite("http://localhost:1", folder.resolve("cache")),
        clock);
  }

  private KnownProvider known(IdentityProviders all) {
    return all.find("havrelunda").orElseThrow();
  }

  @Test
  void areReadFromAnAddress() {
    try (var all = providers(provider(idp.entityId(), null))) {
      var party = known(all).registration().orElseThrow().getAssertingPartyMetadata();
      assertThat(party.getEntityId()).isEqualTo(idp.entityId());
      assertThat(party.getVerificationX509Credentials()).hasSize(1);
      assertThat(new ProvidersHealth(all).health().getStatus().getCode()).isEqualTo("UP");
    }
  }

  @Test
  void areReadFromAFile() throws IOException {
    var file = folder.resolve("idp.xml");
    Files.writeString(file, metadata());
    try (var all = providers(provider("file:" + file, null))) {
      assertThat(known(all).registration()).isPresent();
    }
  }

  @Test
  void theLastGoodOnesAreKeptAndTheHealthPageSaysSo() {
    try (var all = providers(provider(idp.entityId(), null))) {
      server.fault("idp", Fault.down());
      all.refresh();
      assertThat(known(all).registration()).isPresent();
      assertThat(known(all).problem().orElseThrow()).contains("De senast godkända används");
      assertThat(new ProvidersHealth(all).health().getStatus().getCode()).isEqualTo("DEGRADED");
      server.healAll();
      all.refresh();
      assertThat(known(all).problem()).isEmpty();
    }
  }

  @Test
  void nonsenseIsNotTakenForMetadata() {
    try (var all = providers(provider(idp.entityId(), null))) {
      server.fault("idp", Fault.wrong());
      all.refresh();
      assertThat(known(all).registration()).isPresent();
      assertThat(known(all).problem()).isPresent();
    }
  }

  @Test
  void theLastGoodOnesOutliveARestart() {
    providers(provider(idp.entityId(), null)).close();
    server.fault("idp", Fault.down());
    try (var all = providers(provider(idp.entityId(), null))) {
      assertThat(known(all).registration()).isPresent();
      assertThat(known(all).problem()).isPresent();
    }
  }

  @Test
  void withoutAnyThereIsNoLoginButTheSiteStarts() {
    server.fault("idp", Fault.down());
    try (var all = providers(provider(idp.entityId(), null))) {
      assertThat(known(all).registration()).isEmpty();
      assertThat(known(all).problem()).contains("Metadata har aldrig kunnat läsas.");
    }
  }

  @Test
  void afterTheirOwnLastDayTheyAreNotTrusted() {
    try (var all = providers(provider(idp.entityId(), null))) {
      server.fault("idp", Fault.down());
      clock.advance(Duration.ofDays(401));
      assertThat(known(all).registration()).isEmpty();
      assertThat(known(all).problem().orElseThrow()).contains("för gamla");
    }
  }

  @Test
  void theyMustBeSignedByThePinnedKeyWhereOneIsPinned() throws IOException {
    var federation = SimulatedKeys.create("federation", clock);
    var pinned = folder.resolve("federation.pem");
    Files.writeString(pinned, federation.certificatePem());
    var signed = folder.resolve("signed.xml");
    Files.writeString(
        signed,
        XmlSigner.of(federation)
            .sign(metadata().replaceFirst(" entityID", " ID=\"_metadata\" entityID")));
    try (var all = providers(provider("file:" + signed, "file:" + pinned))) {
      assertThat(known(all).registration()).isPresent();
    }
    Files.delete(folder.resolve("cache").resolve("havrelunda.xml"));
    Files.writeString(signed, Files.readString(signed).replace("/sso\"", "/evil\""));
    try (var all = providers(provider("file:" + signed, "file:" + pinned))) {
      assertThat(known(all).registration()).isEmpty();
    }
    Files.writeString(signed, metadata());
    try (var all = providers(provider("file:" + signed, "file:" + pinned))) {
      assertThat(known(all).registration()).isEmpty();
    }
  }

  @Test
  void anotherProvidersMetadataAreNotThisOnes() throws IOException {
    var file = folder.resolve("idp.xml");
    Files.writeString(file, metadata().replace(idp.entityId(), "https://evil.example/metadata"));
    try (var all = providers(provider("file:" + file, null))) {
      assertThat(known(all).registration()).isEmpty();
    }
  }

  @Test
  void overTheOpenNetworkTheyAreNotFetched() {
    assertThatThrownBy(() -> providers(provider("http://idp.havrelunda.example/m", null)))
        .hasMessageContaining("https");
  }

  private String metadata() {
    try {
      return new String(new MetadataSource().read(idp.entityId()), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
