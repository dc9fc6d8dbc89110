package se.besked.integrations.bankid.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import se.besked.integrations.bankid.BankIdConfiguration;
import se.besked.integrations.bankid.BankIdLaunch;
import se.besked.integrations.bankid.BankIdProperties;
import se.besked.integrations.bankid.People;
import se.besked.integrations.bankid.SettableClock;
import se.besked.kernel.registers.IntegrationFailure;
import se.besked.kernel.registers.IntegrationFailure.Code;
import se.besked.kernel.signing.ElectronicId;
import se.besked.kernel.signing.ElectronicId.Device;
import se.besked.simulation.PracticeKeys;
import se.besked.simulation.SimulatedRequest;

/** Both sides show their certificates, and only the pinned root is believed. */
class MutualTlsIT {
  private static final Instant FROM = Instant.now().minus(Duration.ofDays(1));
  private static final Instant TO = Instant.now().plus(Duration.ofDays(1));
  private static final Party ROOT = Party.root(SimulatedBank.name("TLS-rot"), FROM, TO);
  private static final Party STRANGER = Party.root(SimulatedBank.name("Annan rot"), FROM, TO);
  private static final SimulatedBankId BANKID =
      new SimulatedBankId(People.ALL, new SettableClock());
  private static HttpsServer server;

  @BeforeAll
  static void start() throws Exception {
    var context =
        SslBundle.of(SslStoreBundle.of(keys(end(ROOT, "localhost"), ROOT), "", trust(ROOT)));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context.createSslContext()) {
          @Override
          public void configure(HttpsParameters parameters) {
            var tls = getSSLContext().getDefaultSSLParameters();
            tls.setNeedClientAuth(true);
            parameters.setSSLParameters(tls);
          }
        });
    server.createContext("/", MutualTlsIT::pass);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void ourCertificateAndTheirPinnedRoot() throws Exception {
    var client = end(ROOT, "besked.example");
    assertThat(login(connect(keys(client, ROOT), trust(ROOT)))).isNotBlank();
  }

  @Test
  void aServerOfAnotherRootIsNotBelieved() throws Exception {
    var client = end(ROOT, "besked.example");
    var id = connect(keys(client, ROOT), trust(STRANGER));
    assertThatThrownBy(() -> login(id))
        .isInstanceOfSatisfying(
            IntegrationFailure.class, f -> assertThat(f.code()).isEqualTo(Code.NOT_AUTHORISED));
  }

  @Test
  void aClientOfAnotherRootIsSentAway() throws Exception {
    var client = end(STRANGER, "besked.example");
    var id = connect(keys(client, STRANGER), trust(ROOT));
    assertThatThrownBy(() -> login(id)).isInstanceOf(IntegrationFailure.class);
  }

  @Test
  void publicAuthoritiesAreNeverEnough() throws Exception {
    var client = end(ROOT, "besked.example");
    var keys = keys(client, ROOT);
    assertThatThrownBy(() -> connect(keys, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("trust store");
  }

  private static String login(ElectronicId id) {
    return id.identify(
            new Device("::1", "x", "besked.example"), "https://besked.example/", "Logga in")
        .orderRef();
  }

  private static ElectronicId connect(KeyStore keys, KeyStore trust) {
    return BankIdConfiguration.connect(
        new BankIdProperties(
            "https://localhost:" + server.getAddress().getPort() + "/rp/v6.0/",
            null,
            List.of(BANKID.rootPem()),
            BankIdLaunch.APP_LINK,
            BankIdLaunch.SCHEME_LINK,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            false),
        SslBundle.of(SslStoreBundle.of(keys, "", trust)),
        new SettableClock());
  }

  private static void pass(HttpExchange exchange) throws java.io.IOException {
    try (exchange) {
      var request =
          new SimulatedRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              "",
              Map.of("content-type", List.of("application/json")),
              exchange.getRequestBody().readAllBytes());
      var answer = BANKID.answer(request);
      exchange.sendResponseHeaders(answer.status(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  /** A certificate for one end of a connection. */
  private static Party end(Party issuer, String host) throws Exception {
    var pair = PracticeKeys.fresh();
    var builder =
        new JcaX509v3CertificateBuilder(
            X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded()),
            new BigInteger(64, new SecureRandom()),
            Date.from(FROM),
            Date.from(TO),
            SimulatedBank.name(host),
            pair.getPublic());
    builder.addExtension(
        Extension.subjectAlternativeName,
        false,
        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
    var certificate =
        new JcaX509CertificateConverter()
            .getCertificate(
                builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuer.key())));
    return new Party(certificate, pair.getPrivate());
  }

  private static KeyStore keys(Party party, Party issuer) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "key",
        party.key(),
        new char[0],
        new Certificate[] {party.certificate(), issuer.certificate()});
    return store;
  }

  private static KeyStore trust(Party root) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", root.certificate());
    return store;
  }
}
