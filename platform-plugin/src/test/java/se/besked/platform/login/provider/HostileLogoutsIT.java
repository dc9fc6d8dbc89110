package se.besked.platform.login.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static se.besked.integrations.stafflogin.SamlRefusal.ALGORITHM;
import static se.besked.integrations.stafflogin.SamlRefusal.BINDING;
import static se.besked.integrations.stafflogin.SamlRefusal.COMMENT;
import static se.besked.integrations.stafflogin.SamlRefusal.DESTINATION;
import static se.besked.integrations.stafflogin.SamlRefusal.DOCTYPE;
import static se.besked.integrations.stafflogin.SamlRefusal.MALFORMED;
import static se.besked.integrations.stafflogin.SamlRefusal.NOT_ASKED_FOR;
import static se.besked.integrations.stafflogin.SamlRefusal.REPLAY;
import static se.besked.integrations.stafflogin.SamlRefusal.RESPONSE_UNSIGNED;
import static se.besked.integrations.stafflogin.SamlRefusal.SIGNATURE;
import static se.besked.integrations.stafflogin.SamlRefusal.STRUCTURE;
import static se.besked.integrations.stafflogin.SamlRefusal.TIME;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.integrations.stafflogin.simulated.RedirectMessage;
import se.besked.integrations.stafflogin.simulated.SimulatedKeys;
import se.besked.integrations.stafflogin.simulated.XmlSigner;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.login.SharedDemo;

/** Logout messages by others than the provider end nobody's login; the provider's own do. */
@SharedDemo
class HostileLogoutsIT {
  private static final SimulatedKeys MALLORY = SimulatedKeys.create("Mallory", Clock.systemUTC());
  private static final String PATH = "/saml2/havrelunda/logout";

  @Autowired Environment environment;
  @Autowired SimulatedSuppliers suppliers;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private Attempt loggedIn() {
    jdbc.sql("update staff_login set ended_at = now(), ended_because = 'TEST'").update();
    var attempt =
        Attempt.begun(
            environment.getRequiredProperty("besked.public-url"),
            "havrelunda",
            suppliers.staffLogin(),
            clock,
            "/personal");
    assertThat(Attempt.location(attempt.post(attempt.honest("bo")))).isEqualTo("/personal");
    return attempt;
  }

  private static String request(Attempt a) {
    return a.idp().logoutRequest(a.service().logout().orElseThrow(), "bo", "_session-bo");
  }

  private static String signed(Attempt a, String xml) {
    return XmlSigner.of(a.idp().keys()).sign(xml);
  }

  private static java.net.http.HttpResponse<String> post(Attempt a, String xml) {
    return a.form(
        PATH,
        "SAMLRequest="
            + Attempt.encoded(
                Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8))));
  }

  private static java.net.http.HttpResponse<String> redirect(
      Attempt a, String xml, SimulatedKeys keys, String algorithm) {
    var address =
        URI.create(
            RedirectMessage.address(
                a.service().logout().orElseThrow(),
                "SAMLRequest",
                xml,
                "tillstand",
                keys.key(),
                algorithm));
    return a.get(PATH + "?" + address.getRawQuery());
  }

  static Stream<Hostile> hostile() {
    return Stream.of(
        new Hostile("not signed", RESPONSE_UNSIGNED, a -> post(a, request(a))),
        new Hostile(
            "not signed, in the address",
            RESPONSE_UNSIGNED,
            a ->
                a.get(
                    PATH + "?SAMLRequest=" + query(redirectAddress(a, request(a)), "SAMLRequest"))),
        new Hostile(
            "signed by somebody else",
            SIGNATURE,
            a -> post(a, XmlSigner.of(MALLORY).sign(request(a)))),
        new Hostile(
            "signed by somebody else, in the address",
            SIGNATURE,
            a -> redirect(a, request(a), MALLORY, XmlSigner.RSA_SHA256)),
        new Hostile(
            "SHA-1 in the address",
            ALGORITHM,
            a ->
                redirect(
                    a, request(a), a.idp().keys(), "http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
        new Hostile(
            "SHA-1",
            ALGORITHM,
            a ->
                post(
                    a,
                    XmlSigner.of(a.idp().keys())
                        .withMethod(
                            a.idp().keys().key(), "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
                        .sign(request(a)))),
        new Hostile(
            "another person than was signed",
            SIGNATURE,
            a -> post(a, signed(a, request(a)).replace(">bo<", ">ada<"))),
        new Hostile(
            "another issuer",
            SIGNATURE,
            a ->
                post(
                    a,
                    signed(
                        a,
                        request(a).replace(a.idp().entityId(), "https://evil.example/metadata")))),
        new Hostile(
            "another destination",
            DESTINATION,
            a ->
                post(
                    a,
                    signed(
                        a,
                        request(a)
                            .replaceFirst(
                                "Destination=\"[^\"]+\"",
                                "Destination=\"https://evil.example/\"")))),
        new Hostile(
            "old",
            TIME,
            a ->
                post(
                    a,
                    signed(
                        a,
                        request(a)
                            .replaceFirst(
                                "IssueInstant=\"[^\"]+\"",
                                "IssueInstant=\""
                                    + a.clock().instant().minusSeconds(900)
                                    + "\"")))),
        new Hostile(
            "without a time",
            TIME,
            a -> post(a, signed(a, request(a).replaceFirst(" IssueInstant=\"[^\"]+\"", "")))),
        new Hostile(
            "without a person",
            STRUCTURE,
            a -> post(a, signed(a, request(a).replaceFirst("<saml:NameID .*</saml:NameID>", "")))),
        new Hostile(
            "a comment in the name",
            COMMENT,
            a -> post(a, signed(a, request(a).replace(">bo<", ">bo<!-- -->x<")))),
        new Hostile(
            "a document type", DOCTYPE, a -> post(a, "<!DOCTYPE x>" + signed(a, request(a)))),
        new Hostile("no Base64", MALFORMED, a -> a.form(PATH, "SAMLRequest=%7B%7D")),
        new Hostile("nothing", BINDING, a -> a.form(PATH, "x=y")),
        new Hostile(
            "a request and an answer",
            BINDING,
            a -> a.form(PATH, "SAMLRequest=AAAA&SAMLResponse=AAAA")),
        new Hostile(
            "a login's answer",
            STRUCTURE,
            a ->
                a.form(
                    PATH,
                    "SAMLResponse="
                        + Attempt.encoded(
                            Base64.getEncoder()
                                .encodeToString(
                                    a.honest("bo").xml().getBytes(StandardCharsets.UTF_8))))),
        new Hostile(
            "an answer that nobody waits for",
            NOT_ASKED_FOR,
            a ->
                a.form(
                    PATH,
                    "SAMLResponse="
                        + Attempt.encoded(
                            Base64.getEncoder()
                                .encodeToString(
                                    signed(
                                            a,
                                            request(a)
                                                .replace("LogoutRequest", "LogoutResponse")
                                                .replaceFirst(
                                                    "<saml:NameID .*</samlp:SessionIndex>",
                                                    "<samlp:Status/>"))
                                        .getBytes(StandardCharsets.UTF_8))))));
  }

  private static URI redirectAddress(Attempt a, String xml) {
    return URI.create(
        RedirectMessage.address(
            a.service().logout().orElseThrow(),
            "SAMLRequest",
            xml,
            null,
            a.idp().keys().key(),
            XmlSigner.RSA_SHA256));
  }

  private static String query(URI address, String name) {
    return Attempt.encoded(Attempt.parameter(address.toString(), name));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void endsNobodysLogin(Hostile hostile) {
    var attempt = loggedIn();

    var response = hostile.send().apply(attempt);

    assertThat(Attempt.location(response)).startsWith("/personal/logga-in?fel=");
    assertThat(newestReason()).isEqualTo(hostile.why().name());
    assertThat(openLogins()).isOne();
  }

  @Test
  void theProvidersOwnRequestEndsTheLoginOnce() {
    var attempt = loggedIn();
    var message = signed(attempt, request(attempt));
    var answer = post(attempt, message);
    assertThat(Attempt.location(answer)).contains("/idp/slo?SAMLResponse=");
    assertThat(openLogins()).isZero();
    assertThat(Attempt.location(post(attempt, message))).contains("fel=");
    assertThat(newestReason()).isEqualTo(REPLAY.name());
  }

  @Test
  void aRequestForAnotherSessionLeavesThisOne() {
    var attempt = loggedIn();
    var other =
        attempt.idp().logoutRequest(attempt.service().logout().orElseThrow(), "bo", "_another");
    post(attempt, signed(attempt, other));
    assertThat(openLogins()).isOne();
    redirect(
        attempt,
        attempt.idp().logoutRequest(attempt.service().logout().orElseThrow(), "bo", null),
        attempt.idp().keys(),
        XmlSigner.RSA_SHA256);
    assertThat(openLogins()).isZero();
  }

  @Test
  void anUnknownProviderEndsNothing() {
    var attempt = loggedIn();
    var unknown = attempt.get("/saml2/annan/logout?SAMLRequest=AAAA&SigAlg=x&Signature=y");
    assertThat(Attempt.location(unknown)).contains("fel=");
    assertThat(openLogins()).isPositive();
  }

  @Test
  void thereIsNothingElseUnderTheAddress() {
    var attempt = loggedIn();
    for (var path :
        List.of(
            "/saml2",
            "/saml2/",
            "/saml2/havrelunda",
            "/saml2/havrelunda/annat",
            "/saml2/havrelunda/start/x",
            "/saml2/annan/metadata")) {
      assertThat(attempt.get(path).statusCode()).as(path).isIn(400, 404);
    }
    for (var path : List.of("metadata", "start", "logga-ut")) {
      assertThat(attempt.form("/saml2/havrelunda/" + path, "x=y").statusCode())
          .as("POST " + path)
          .isEqualTo(404);
    }
    var metadata = attempt.get("/saml2/havrelunda/metadata").body();
    assertThat(metadata)
        .contains("AuthnRequestsSigned=\"true\"", "WantAssertionsSigned=\"true\"")
        .contains("use=\"encryption\"", "SingleLogoutService")
        .doesNotContain("PRIVATE");
  }

  private int openLogins() {
    return jdbc.sql(
            "select count(*) from staff_login where ended_at is null and provider = 'havrelunda'")
        .query(Integer.class)
        .single();
  }

  private String newestReason() {
    return jdbc.sql(
            """
            select detail ->> 'note' from audit_log
            where action = 'provider.login' and result = 'REFUSED' order by id desc limit 1
            """)
        .query(String.class)
        .single();
  }
}
