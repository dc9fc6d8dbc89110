package se.besked.platform.robots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A robot as its maker would write it, over real HTTP. */
final class Caller {
  static final String SECRET = "prova-robot-prova";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String base;
  private final String token;

  private Caller(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Logs in with every scope that the robot may have. */
  static Caller robot(int port, String id) {
    var scopes = id.equals("robot-lasare") ? "work-items:read" : RobotSite.ALL.replace(',', ' ');
    var answer = askForToken(port, id, SECRET, scopes);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return with(port, json(answer).path("access_token").asString());
  }

  static Caller with(int port, String token) {
    return new Caller("http://localhost:" + port, token);
  }

  /** Without a token. */
  static Caller at(String base) {
    return new Caller(base, "");
  }

  static HttpResponse<String> askForToken(int port, String id, String secret, String scopes) {
    var basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    var form =
        "grant_type=client_credentials"
            + (scopes.isEmpty()
                ? ""
                : "&scope=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  String token() {
    return token;
  }

  HttpResponse<String> get(String path) {
    return call("GET", path, "");
  }

  /** With headers as name, value, name, value; a body gets the type of JSON unless told. */
  HttpResponse<String> call(String method, String path, String body, String... headers) {
    return call(method, path, body.getBytes(StandardCharsets.UTF_8), "application/json", headers);
  }

  HttpResponse<String> call(
      String method, String path, byte[] body, String mediaType, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    var all = new ArrayList<>(List.of(headers));
    if (!token.isEmpty()) {
      all.addAll(List.of("Authorization", "Bearer " + token));
    }
    if (body.length > 0) {
      all.addAll(List.of("Content-Type", mediaType));
    }
    var answer = send(all.isEmpty() ? request : request.headers(all.toArray(String[]::new)));
    Documented.check(base, method, path, answer.statusCode());
    return answer;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  static String etag(HttpResponse<?> response) {
    return response.headers().firstValue("ETag").orElseThrow();
  }

  static String type(HttpResponse<String> response) {
    return json(response).path("type").asString().replace("urn:besked:problem:", "");
  }
}
