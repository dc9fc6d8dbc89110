package se.besked.platform.robots;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.platform.demo.DemoClock;

/** Nobody gets a token who should not, and no other token opens anything. */
@RobotSite
class TokensIT {
  private static final String ITEMS = "/api/v1/demo/work-items";

  @LocalServerPort int port;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  @Test
  void aTokenIsForSomeMinutesSomeScopesAndOneMunicipality() throws ParseException {
    var answer = Caller.askForToken(port, "robot-prova", Caller.SECRET, "cases:read");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    var said = Caller.json(answer);
    assertThat(said.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(said.path("expires_in").asInt()).isBetween(590, 600);
    assertThat(said.path("scope").asString()).isEqualTo("cases:read");
    var token = SignedJWT.parse(said.path("access_token").asString());
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(token.getJWTClaimsSet().getStringClaim("municipality")).isEqualTo("demo");
    var robot = Caller.with(port, said.path("access_token").asString());
    assertThat(robot.get("/api/v1/demo/cases").statusCode()).isEqualTo(200);
    assertThat(robot.get(ITEMS).statusCode()).isEqualTo(403);
  }

  @Test
  void aWrongSecretAnUnknownRobotAndAScopeTooManyGetNone() {
    var wrong = Caller.askForToken(port, "robot-prova", "fel", "cases:read");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("invalid_client").doesNotContain("robot-prova");
    var unknown = Caller.askForToken(port, "robot-okand", Caller.SECRET, "cases:read");
    assertThat(unknown.statusCode()).isEqualTo(401);
    var more = Caller.askForToken(port, "robot-lasare", Caller.SECRET, "decisions:write");
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(more.body()).contains("invalid_scope");
    var none = Caller.askForToken(port, "robot-prova", Caller.SECRET, "");
    assertThat(none.statusCode()).isEqualTo(200);
    var without = Caller.with(port, Caller.json(none).path("access_token").asString());
    assertThat(without.get(ITEMS).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/oauth2/authorize", "/oauth2/introspect", "/oauth2/device_authorization"})
  void otherWaysOfOAuthAreNotThere(String path) {
    assertThat(Caller.with(port, "").call("POST", path, "").statusCode()).isIn(302, 403, 404);
  }

  @Test
  void withoutATokenThereIs401AsAProblem() {
    var nobody = Caller.with(port, "").get(ITEMS);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Besked\"");
    assertThat(nobody.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Caller.type(nobody)).isEqualTo("unauthorized");
  }

  @Test
  void forgedTokensOpenNothing() throws JOSEException, ParseException {
    var real = SignedJWT.parse(Caller.robot(port, "robot-prova").token());
    var claims = real.getJWTClaimsSet();
    var ours = new RSAKeyGenerator(2048).generate();
    refused(signed(new RSASSASigner(ours), JWSAlgorithm.RS256, claims));
    refused(signed(new RSASSASigner(ours), JWSAlgorithm.PS256, claims));
    refused(signed(new MACSigner(new byte[64]), JWSAlgorithm.HS256, claims));
    refused(new PlainJWT(claims).serialize());
    var parts = Caller.robot(port, "robot-lasare").token().split("\\.");
    var more =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("work-items:read", "decisions:write");
    refused(parts[0] + "." + url(more) + "." + parts[2]);
    refused(parts[0] + "." + parts[1] + ".");
    refused(url("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    refused("x".repeat(4000));
  }

  private static String signed(JWSSigner signer, JWSAlgorithm algorithm, JWTClaimsSet claims)
      throws JOSEException {
    var token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(new JOSEObjectType("at+jwt")).build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private static String url(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private void refused(String token) {
    var answer = Caller.with(port, token).get(ITEMS);
    assertThat(answer.statusCode()).as(token).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("invalid_token")
        .doesNotContain("description");
  }

  @Test
  void tokensRunOutByTheInstallationsClock() throws ParseException {
    var robot = Caller.robot(port, "robot-prova");
    assertThat(robot.get(ITEMS).statusCode()).isEqualTo(200);
    var expires = SignedJWT.parse(robot.token()).getJWTClaimsSet().getExpirationTime().toInstant();
    assertThat(expires).isAfter(clock.instant());
    ((DemoClock) clock).forward(Duration.ofMinutes(11));
    assertThat(robot.get(ITEMS).statusCode()).isEqualTo(401);
    assertThat(Caller.robot(port, "robot-prova").get(ITEMS).statusCode()).isEqualTo(200);
    assertThat(Date.from(expires)).isBefore(Date.from(clock.instant()));
  }

  @Test
  void aTokenInTheAddressIsNotTaken() {
    var token = Caller.robot(port, "robot-prova").token();
    var answer = Caller.with(port, "").get(ITEMS + "?access_token=" + token);
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aTryWithoutTheScopeIsInTheAuditLog() {
    int before = refusedReads().size();
    var denied = Caller.robot(port, "robot-lasare").get("/api/v1/demo/cases");
    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.headers().firstValue("WWW-Authenticate").orElse(""))
        .contains("insufficient_scope", "cases:read");
    assertThat(refusedReads()).hasSize(before + 1).containsOnly("ROBOT");
  }

  private List<String> refusedReads() {
    return jdbc.sql(
            """
            select roles from audit_log where actor = 'robot-lasare'
              and result = 'REFUSED' and subject = 'cases:read' and municipality = 'demo'
            """)
        .query(String.class)
        .list();
  }
}
