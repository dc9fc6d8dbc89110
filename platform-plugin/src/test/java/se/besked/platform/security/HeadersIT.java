package se.besked.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.identity.SharedDemo;

@SharedDemo
class HeadersIT {
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/om", "/finns-inte", "/besked/tokens.css", "/actuator/health"})
  void everyAnswerIsGuarded(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("geolocation=()");
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void everyPageHasItsOwnNonce() throws Exception {
    var first = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
    var second = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(first).containsPattern("script-src 'nonce-[^']{22,}'").isNotEqualTo(second);
  }

  @Test
  void pagesAreNotStoredAndStylesAre() throws Exception {
    assertThat(get("/").headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(get("/besked/tokens.css").headers().firstValue("Cache-Control"))
        .contains("max-age=3600");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator", "/error"})
  void whatIsNotListedIsClosed(String path) throws Exception {
    var answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath())
        .isEqualTo("/logga-in");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"//example.org", "/%5Cexample.org", "https://example.org", ""})
  void languageSwitchStaysOnThisHost(String elsewhere) throws Exception {
    var answer = get("/sprak/en?till=" + elsewhere);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains("/");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + port + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
