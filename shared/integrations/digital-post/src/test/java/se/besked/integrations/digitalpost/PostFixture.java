package se.besked.integrations.digitalpost;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import se.besked.integrations.digitalpost.DigitalPostConfiguration.Operator;
import se.besked.integrations.digitalpost.DigitalPostConfiguration.Settings;
import se.besked.integrations.digitalpost.DigitalPostConfiguration.Support;
import se.besked.integrations.http.soap.SoapClient;
import se.besked.kernel.people.PersonalNumber;
import se.besked.kernel.post.DigitalLetter;
import se.besked.kernel.post.DigitalPost;
import se.besked.simulation.SimulatorServer;

/** The real client against the simulator, over the wire. */
final class PostFixture implements AutoCloseable {
  static final PersonalNumber ADULT = PersonalNumber.of("198501012382");
  static final PersonalNumber CHILD = PersonalNumber.of("201612312387");
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

  final SimulatedDigitalPost simulated =
      new SimulatedDigitalPost(List.of(ADULT.digits(), CHILD.digits()), CLOCK);
  final SimulatorServer server = new SimulatorServer(0, List.of(simulated));
  final DigitalPost post;

  PostFixture() {
    this(2_000_000);
  }

  PostFixture(long largest) {
    var _ = simulated.properties(server.url("digital-post"));
    var settings = settings(server.url("digital-post"), largest);
    var signer = signer(simulated.certificate());
    post =
        new MinaMeddelanden(
            settings,
            new SoapClient(settings.supplier(null)),
            new SealedDelivery(settings, signer, signer),
            CLOCK);
  }

  static EnvelopedSignature.Signer signer(SimulatedCertificate certificate) {
    return new EnvelopedSignature.Signer(certificate.key(), certificate.certificate());
  }

  static Settings settings(String url, long largest) {
    return new Settings(
        url + "/recipient/v3",
        SimulatedDigitalPost.ORGANISATION,
        "Havrelunda kommun",
        new Support("Fråga oss.", "https://www.havrelunda.example", "08-465 004 10", "k@h.example"),
        null,
        "digital-post",
        null,
        List.of(
            new Operator(
                SimulatedDigitalPost.OPERATOR,
                "Demolådan",
                java.net.URI.create(url + "/operator/v3"))),
        largest,
        Duration.ofSeconds(2),
        Duration.ofSeconds(2));
  }

  static DigitalLetter letter() {
    return new DigitalLetter(
        UUID.fromString("00000000-0000-4000-8000-000000000001"),
        "Beslut <från> Havrelunda & co",
        "Du har fått ett beslut.\nÅÄÖ",
        LocalDate.of(2026, 11, 22),
        List.of(
            new DigitalLetter.File(
                "BESLUT-2026-00001.pdf",
                "application/pdf",
                "%PDF-1.7 prov".getBytes(StandardCharsets.UTF_8))));
  }

  @Override
  public void close() {
    server.close();
  }
}
