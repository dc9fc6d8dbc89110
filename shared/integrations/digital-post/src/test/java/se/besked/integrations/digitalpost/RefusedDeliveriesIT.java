package se.besked.integrations.digitalpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.besked.integrations.http.soap.SoapEnvelope;
import se.besked.integrations.http.soap.XmlTree;

/** The simulated operator takes nothing that a real one would not. */
class RefusedDeliveriesIT {
  final PostFixture fixture = new PostFixture();

  @AfterEach
  void close() {
    fixture.close();
  }

  private String body(EnvelopedSignature.Signer sender, EnvelopedSignature.Signer intermediary) {
    var settings = PostFixture.settings(fixture.server.url("digital-post"), 2_000_000);
    var document =
        new SealedDelivery(settings, sender, intermediary)
            .deliverSecure(PostFixture.ADULT, PostFixture.letter());
    return new String(XmlTree.bytes(document.getDocumentElement()), StandardCharsets.UTF_8);
  }

  private String post(String body) throws IOException, InterruptedException {
    var envelope =
        "<e:Envelope xmlns:e='%s'><e:Body>%s</e:Body></e:Envelope>"
            .formatted(SoapEnvelope.NAMESPACE, body);
    var request =
        HttpRequest.newBuilder(URI.create(fixture.server.url("digital-post") + "/operator/v3"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .header("SOAPAction", "\"\"")
            .POST(HttpRequest.BodyPublishers.ofString(envelope))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }

  private EnvelopedSignature.Signer ours() {
    return PostFixture.signer(fixture.simulated.certificate());
  }

  private static EnvelopedSignature.Signer somebodyElse() {
    return PostFixture.signer(
        SimulatedCertificate.of("Bluff", "5560000017", Instant.parse("2026-11-22T09:00:00Z")));
  }

  @Test
  void takesOursInAnotherEnvelope() throws Exception {
    assertThat(post(body(ours(), ours()))).contains("Delivered>true");
  }

  @Test
  void theSenderMustBeKnown() throws Exception {
    assertThat(post(body(somebodyElse(), ours()))).contains("sender's signature");
  }

  @Test
  void theIntermediaryMustBeKnown() throws Exception {
    assertThat(post(body(ours(), somebodyElse()))).contains("intermediary's signature");
  }

  @ParameterizedTest
  @CsvSource({
    "Beslut &lt;från&gt;, Bluff, sender's signature",
    "SignaturesOK>true, SignaturesOK>false, intermediary's signature",
    "<m:Language>svSE</m:Language>, '', cvc-complex-type",
    "198501012382, 19850101, cvc-pattern",
  })
  void aChangeOnTheWayIsFound(String from, String to, String problem) throws Exception {
    var body = body(ours(), ours());
    assertThat(body).contains(from);
    assertThat(post(body.replace(from, to))).contains("applicationFault", problem);
    assertThat(fixture.simulated.received()).isEmpty();
  }
}
