package se.besked.integrations.digitalpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import se.besked.integrations.http.soap.SoapEnvelope;
import se.besked.kernel.post.DigitalPost;
import se.besked.kernel.post.Mailbox;
import se.besked.kernel.registers.IntegrationFailure;

/** The register asks for our organisation certificate, and we for theirs. */
class MutualTlsIT {
  private static final String NOBODY =
      "<e:Envelope xmlns:e='%s'><e:Body><r:isReachableResponse xmlns:r='%s'/></e:Body></e:Envelope>"
          .formatted(SoapEnvelope.NAMESPACE, Namespaces.RECIPIENT);

  private final SimulatedCertificate theirs = certificate("Register", "2021006883");
  private final SimulatedCertificate ours = certificate("Havrelunda kommun", "2120001299");
  private HttpsServer server;

  private static SimulatedCertificate certificate(String name, String number) {
    return SimulatedCertificate.of(name, number, PostFixture.CLOCK.instant());
  }

  @BeforeEach
  void start() throws Exception {
    var keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "key",
        theirs.key(),
        new char[0],
        new java.security.cert.Certificate[] {theirs.certificate()});
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ours", ours.certificate());
    var keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keyManagers.init(keys, new char[0]);
    var trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trustManagers.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            var ssl = context.getDefaultSSLParameters();
            ssl.setNeedClientAuth(true);
            parameters.setSSLParameters(ssl);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var answer = NOBODY.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private ApplicationContextRunner host(SimulatedCertificate client) {
    var url = "https://localhost:" + server.getAddress().getPort();
    var values = new ArrayList<String>();
    new SimulatedDigitalPost(List.of(), PostFixture.CLOCK)
        .properties(url)
        .forEach((key, value) -> values.add(key + "=" + value));
    var bundle = "spring.ssl.bundle.pem.digital-post.";
    values.removeIf(v -> v.startsWith(bundle));
    values.add(bundle + "keystore.certificate=" + client.certificatePem());
    values.add(bundle + "keystore.private-key=" + client.keyPem());
    values.add(bundle + "truststore.certificate=" + theirs.certificatePem());
    values.add("besked.digital-post.ssl-bundle=digital-post");
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class))
        .withUserConfiguration(DigitalPostConfiguration.class)
        .withBean(Clock.class, () -> PostFixture.CLOCK)
        .withPropertyValues(values.toArray(String[]::new));
  }

  @Test
  void weShowOurCertificate() {
    host(ours)
        .run(
            host ->
                assertThat(host.getBean(DigitalPost.class).mailboxOf(PostFixture.ADULT))
                    .isEqualTo(new Mailbox.Unreachable(Mailbox.Why.NO_MAILBOX)));
  }

  @Test
  void anotherCertificateIsTurnedAway() {
    host(certificate("Bluff", "5560000017"))
        .run(
            host ->
                assertThatThrownBy(
                        () -> host.getBean(DigitalPost.class).mailboxOf(PostFixture.ADULT))
                    .isInstanceOf(IntegrationFailure.class));
  }

  @Test
  void withoutAnAddressThereIsNoDigitalPost() {
    new ApplicationContextRunner()
        .withUserConfiguration(DigitalPostConfiguration.class)
        .run(host -> assertThat(host).doesNotHaveBean(DigitalPost.class));
  }

  @Test
  void aSettingThatIsWrongStopsTheStartWithASentence() {
    host(ours)
        .withPropertyValues("besked.digital-post.organisation-number=2120001299")
        .run(
            host ->
                assertThat(host)
                    .getFailure()
                    .rootCause()
                    .hasMessageContaining("ska vara 16 och tio siffror"));
  }
}
