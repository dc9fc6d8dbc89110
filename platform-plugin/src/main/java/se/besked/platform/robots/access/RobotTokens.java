package se.besked.platform.robots.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Tokens as signed statements (RFC 9068): for this installation's API, one robot, one municipality
 * and some scopes, for some minutes.
 */
final class RobotTokens {
  static final String TYPE = "at+jwt";
  static final String MUNICIPALITY = "municipality";

  /** Clocks of other nodes may differ by this much. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private final SigningKey key;
  private final RobotClients clients;
  private final String issuer;
  private final Clock clock;

  RobotTokens(SigningKey key, RobotClients clients, String issuer, Clock clock) {
    this.key = key;
    this.clients = clients;
    this.issuer = issuer;
    this.clock = clock;
  }

  private String audience() {
    return issuer + "/api/v1";
  }

  JwtGenerator generator() {
    var generator = new JwtGenerator(new NimbusJwtEncoder(key.keys()));
    generator.setClock(clock);
    generator.setJwtCustomizer(this::say);
    return generator;
  }

  private void say(JwtEncodingContext context) {
    var client = context.getRegisteredClient().getClientId();
    context.getJwsHeader().type(TYPE);
    context
        .getClaims()
        .audience(List.of(audience()))
        .claim("client_id", client)
        .claim(MUNICIPALITY, clients.municipalityOf(client));
  }

  /** Takes RS256 by our key alone, and every claim as we write it. */
  JwtDecoder decoder() {
    var decoder =
        NimbusJwtDecoder.withPublicKey(key.shown())
            .signatureAlgorithm(SignatureAlgorithm.RS256)
            .validateType(false)
            .build();
    var time = new JwtTimestampValidator(SKEW);
    time.setClock(clock);
    time.setAllowEmptyExpiryClaim(false);
    time.setAllowEmptyNotBeforeClaim(false);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTypeValidator(TYPE),
            time,
            new JwtIssuerValidator(issuer),
            new JwtClaimValidator<List<String>>(
                "aud", said -> said != null && said.equals(List.of(audience())))));
    return decoder;
  }

  Converter<Jwt, AbstractAuthenticationToken> robots() {
    return jwt ->
        clients
            .robot(text(jwt.getSubject()), jwt.getClaimAsString(MUNICIPALITY), scopes(jwt))
            .map(RobotToken::new)
            .orElseThrow(() -> new InvalidBearerTokenException("No such robot"));
  }

  private static String text(@Nullable String claim) {
    return claim == null ? "" : claim;
  }

  private static List<String> scopes(Jwt jwt) {
    var said = jwt.getClaimAsStringList("scope");
    return said == null ? List.of() : said;
  }
}
