package se.besked.integrations.navet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The access token, kept until shortly before it expires. */
final class AccessToken {
  private static final int MARGIN_SECONDS = 60;

  private final NavetApi.TokenEndpoint endpoint;
  private final NavetConfiguration.Credentials credentials;
  private final Clock clock;
  private @Nullable String token;
  private Instant renewAt = Instant.MIN;

  AccessToken(
      NavetApi.TokenEndpoint endpoint, NavetConfiguration.Credentials credentials, Clock clock) {
    this.endpoint = endpoint;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** One caller fetches, the others wait for the same token. */
  synchronized String current() {
    if (token == null || !clock.instant().isBefore(renewAt)) {
      token = fetch();
    }
    return token;
  }

  /** Forgets a token that was refused, unless somebody has renewed it already. */
  synchronized void refused(String used) {
    if (used.equals(token)) {
      token = null;
    }
  }

  private String fetch() {
    var asked = clock.instant();
    var answer = endpoint.token(form());
    var value = Wire.text(answer.path("access_token"));
    if (value.isEmpty()) {
      throw new Wire.NotUnderstood("The token answer has no access_token");
    }
    long seconds = answer.path("expires_in").asLong(0);
    renewAt = asked.plusSeconds(Math.max(seconds - MARGIN_SECONDS, seconds / 2));
    return value;
  }

  private String form() {
    return List.of(
            "grant_type=client_credentials",
            "client_id=" + encoded(credentials.id()),
            "client_secret=" + encoded(credentials.secret()),
            "scope=fbfuppgoffakt")
        .stream()
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
