package se.besked.integrations.http;

import feign.Headers;
import feign.RequestLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A supplier's access token by OAuth 2 client credentials, kept until shortly before it expires.
 * One that is refused before its time is asked for anew, once.
 */
public final class AccessToken {
  private static final int MARGIN_SECONDS = 60;

  private final Endpoint endpoint;
  private final String form;
  private final Clock clock;
  private @Nullable String token;
  private Instant renewAt = Instant.MIN;

  /** The token endpoint. */
  interface Endpoint {
    @RequestLine("POST ")
    @Headers({"Content-Type: application/x-www-form-urlencoded", "Accept: application/json"})
    @Nullable JsonNode token(String form);
  }

  /**
   * @param scope blank for none
   */
  AccessToken(Endpoint endpoint, String id, String secret, String scope, Clock clock) {
    this.endpoint = endpoint;
    this.form =
        "grant_type=client_credentials&client_id="
            + encoded(id)
            + "&client_secret="
            + encoded(secret)
            + (scope.isBlank() ? "" : "&scope=" + encoded(scope));
    this.clock = clock;
  }

  /**
   * Makes a call with the token, and once more with a new one when that is refused with 401.
   *
   * @param call throws {@link CallFailed} when the answer is another than 2xx
   * @throws CallFailed when there is no token either
   */
  public <T extends @Nullable Object> T with(Function<String, T> call) {
    var used = current();
    try {
      return call.apply(used);
    } catch (CallFailed e) {
      if (e.status() != 401) {
        throw e;
      }
      refused(used);
      return call.apply(current());
    }
  }

  /** One caller fetches, the others wait for the same token. */
  private synchronized String current() {
    if (token == null || !clock.instant().isBefore(renewAt)) {
      token = fetch();
    }
    return token;
  }

  /** Forgets a token that was refused, unless somebody has renewed it already. */
  private synchronized void refused(String used) {
    if (used.equals(token)) {
      token = null;
    }
  }

  private String fetch() {
    var asked = clock.instant();
    var answer = endpoint.token(form);
    var value = answer == null ? "" : answer.path("access_token").asString("").strip();
    if (answer == null || value.isEmpty()) {
      throw CallFailed.notUnderstood("no token");
    }
    long seconds = answer.path("expires_in").asLong(0);
    renewAt = asked.plusSeconds(Math.max(seconds - MARGIN_SECONDS, seconds / 2));
    return value;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
