package se.besked.platform.guard.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import se.besked.casework.webhooks.WebhookEvent;
import se.besked.platform.guard.town.Host;
import se.besked.platform.guard.walk.Spoken;
import se.besked.platform.robots.access.Scope;
import tools.jackson.databind.json.JsonMapper;

/** The practice robot, with every scope there is. */
public final class Robot {
  private static final String SECRET = "robot-prova:prova-robot-prova";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final String token;

  public Robot(Host host) {
    this.base = host.base();
    this.token = token(base);
  }

  private static String token(String base) {
    var scopes = Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining("+"));
    var secret = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    var answer =
        send(
            HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scopes)));
    return JSON.readTree(answer.body()).path("access_token").asString();
  }

  HttpResponse<byte[]> call(String method, String path, String body) {
    return call(method, path, body, "\"0\"");
  }

  /**
   * @param version that is said to have been read
   */
  HttpResponse<byte[]> call(String method, String path, String body, String version) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .header("If-Match", version)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body));
    return send(body.isEmpty() ? request : request.header("Content-Type", "application/json"));
  }

  /** Asks to be told of every event there is; the webhook's id. */
  public String listen(String address) {
    var events =
        JSON.writeValueAsString(
            Arrays.stream(WebhookEvent.values()).map(WebhookEvent::title).toList());
    var made =
        call(
            "POST",
            "/api/v1/demo/webhooks",
            "{\"url\":\"%s\",\"events\":%s}".formatted(address, events));
    assertThat(made.statusCode()).as(Spoken.in(made.body())).isEqualTo(201);
    return JSON.readTree(made.body()).path("id").asString();
  }

  /** Wants to be told no more. */
  public void leave(String webhook) {
    assertThat(call("DELETE", "/api/v1/demo/webhooks/" + webhook, "").statusCode()).isEqualTo(204);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
