package se.besked.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.guard.tab.Tab;
import se.besked.platform.login.SharedDemo;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/om",
        "/tillganglighet",
        "/e-tjanst/skolskjuts",
        "/logga-in",
        "/personal/logga-in",
        "/finns-inte",
        "/robots.txt",
        "/besked/tokens.css",
        "/api-docs",
        "/api/v1/municipalities",
        "/actuator/health",
        "/actuator/env",
        "/min-sida",
        "/personal/arende/7a000000-0000-4000-8000-000000000001",
        "/saml2/havrelunda/metadata"
      })
  void theHeadOfAnAnswerIsTheSameByItself(String path) throws Exception {
    var tab = new Tab("http://localhost:" + port);
    var head = tab.send("HEAD", path, "");
    assertThat(head.statusCode()).isEqualTo(tab.get(path).statusCode());
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/finns-inte",
        "/personal/logga-in",
        "/besked/tokens.css",
        "/robots.txt",
        "/api/v1/municipalities",
        "/api-docs",
        "/oauth2/token",
        "/api/v1/demo/cases",
        "/saml2/havrelunda/metadata",
        "/actuator/health",
        "/sprak/en?till=/"
      })
  void noOtherSiteKeepsAHandleOnUs(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/personal/okänd",
        "/personal/arende/7a000000-0000-4000-8000-000000000001.pdf",
        "/sprak/en?till=/om",
        "/saml2/havrelunda/logga-ut",
        "/saml2/havrelunda/start",
        "/bankid/retur?kod=x",
        "/api-docs",
        "/swagger-ui/index.html",
        "/api/v1/openapi/swagger-config",
        "/api/v1/openapi.json",
        "/oauth2/token",
        "/om",
        "/finns-inte"
      })
  void aForeignHostIsRepeatedNowhere(String path) throws Exception {
    var answer =
        raw(
            "GET %s HTTP/1.1\r\nHost: ont.example\r\nX-Forwarded-Host: ont.example\r\n"
                    .formatted(path.replace("ä", "%C3%A4"))
                + "Forwarded: host=ont.example\r\nConnection: close\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("ont.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/om",
        "/kakor",
        "/finns-inte",
        "/personal/finns-inte",
        "/logga-in",
        "/personal/logga-in",
        "/besked/tokens.css",
        "/besked/finns-inte.css",
        "/VAADIN/build/finns-inte.js",
        "/robots.txt",
        "/favicon.ico",
        "/actuator",
        "/api/v1/municipalities",
        "/saml2/havrelunda/metadata"
      })
  void nobodyGetsASessionForJustAsking(String path) throws Exception {
    assertThat(get(path).headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.contains("JSESSIONID"));
  }

  @Test
  void aPageThatRunsHasASession() {
    var tab = new Tab("http://localhost:" + port);
    assertThat(tab.load("/om")).contains("Om e-tjänsterna");
    assertThat(tab.get("/om").headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void robotsAreAnsweredInPlainText() throws Exception {
    var answer = get("/robots.txt");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.body()).startsWith("User-agent: *").contains("Disallow: /api/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/personal",
        "/personal/logga-in",
        "/logga-in",
        "/logga-ut",
        "/avslutad",
        "/min-sida",
        "/arende/x",
        "/utkast/x/granska",
        "/e-tjanst/skolskjuts/ansokan",
        "/bankid/inte-har",
        "/finns-inte"
      })
  void searchEnginesForgetWhatIsNotForAll(String path) throws Exception {
    assertThat(get(path).headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/om", "/tillganglighet", "/e-tjanst/skolskjuts", "/rakna/avgift"})
  void searchEnginesFindWhatIsForAll(String path) throws Exception {
    assertThat(get(path).headers().firstValue("X-Robots-Tag")).isEmpty();
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
    assertThat(get("/besked/tenant.css").headers().firstValue("Cache-Control"))
        .contains("max-age=3600");
  }

  @Test
  void aSecondVisitAsksForThePageAlone() throws Exception {
    var files =
        Jsoup.parse(get("/").body()).select("script[src], link[href]").stream()
            .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
            .map(address -> URI.create("/").resolve(address).toString())
            .toList();
    assertThat(files)
        .anyMatch(file -> file.startsWith("/VAADIN/build/"))
        .anyMatch(file -> file.startsWith("/besked/tokens.css?v-c="));
    for (var file : files) {
      var answer = get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.headers().allValues("Cache-Control"))
          .as(file)
          .singleElement()
          .asString()
          .matches(
              file.contains("/VAADIN/build/") || file.contains("v-c=")
                  ? "(public, )?max-age=31536000, immutable"
                  : "max-age=3600");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/om",
        "/finns-inte",
        "/logga-in",
        "/personal/logga-in",
        "/besked/tokens.css",
        "/besked/tokens.css?v-c=1",
        "/besked/tenant.css",
        "/besked/fonts/source-sans-3.woff2",
        "/api/v1/municipalities",
        "/actuator/health"
      })
  void anAnswerSaysOnceWhetherItMayBeKept(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.allValues("Cache-Control")).hasSize(1);
    assertThat(headers.allValues("Pragma")).isEmpty();
    assertThat(headers.allValues("Expires")).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsAskedForAgain() throws Exception {
    var answer = get("/VAADIN/build/finns-inte-12345678.js");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("no-store"))
        .contains("no-store")
        .doesNotContain("immutable");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator"})
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

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://localhost:" + port + path);
      return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }
}
