package se.besked.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.login.SharedDemo;
import se.besked.platform.mypage.Applying;
import se.besked.testkit.Personas;

/** What no page answers is answered all the same, and no stranger's request is a fault of ours. */
@SharedDemo
class FaultPageIT {
  @LocalServerPort int port;
  @Autowired Applying applying;

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aMissingFileIsMissingAndNoLogin() throws Exception {
    var answer = get("/VAADIN/build/finns-inte.js", "Accept", "*/*", "Sec-Fetch-Dest", "script");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Sidan finns inte", "Felkod 404").doesNotContain("bankid");
  }

  @Test
  void whatIsClosedToACitizenIsSaidOnce() throws Exception {
    var cookie = "besked-login=" + applying.token(Personas.ALONE);
    var answer = get("/actuator/env", "Cookie", cookie);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("<h1>Du kan inte öppna sidan</h1>", "Felkod 403", "href=\"/\"")
        .containsPattern("ange nummer [0-9A-F]{8}\\.");
    var headers = answer.headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'");
    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
    assertThat(answer.body()).contains("till för andra än dig").doesNotContain("ogga in");
    var unknown = get("/arende/7/beslut.pdf", "Sec-Fetch-Dest", "image");
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body())
        .contains("<h1>Du behöver logga in</h1>", "Felkod 401")
        .doesNotContain("till för andra");
    assertThat(get("/actuator/env", "Cookie", cookie + "; besked-language=en").body())
        .contains("<html lang=\"en\">", "You cannot open this page");
  }

  @Test
  void programsAreAnsweredInTheirOwnWay() throws Exception {
    var answer = get("/VAADIN/build/finns-inte.js", "Accept", "application/json");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":404", "\"incident\":\"");
  }

  @Test
  void theAddressIsRepeatedAsText() throws Exception {
    var cookie = "besked-login=" + applying.token(Personas.ALONE);
    var answer = get("/actuator/env?a=%22%3E%3Cscript%3E&b='", "Cookie", cookie);
    assertThat(answer.body()).doesNotContain("<script>", "\">b");
  }

  @Test
  void aBodyOfSeveralPartsThatCannotBeToldApartIsRefused() throws Exception {
    for (var path : new String[] {"/", "/om", "/logga-in", "/api/v1/municipalities", "/sprak/en"}) {
      for (var type : new String[] {"multipart/form-data", "multipart/form-data; boundary=x"}) {
        var request =
            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("inte flera delar"));
        try (var client = HttpClient.newHttpClient()) {
          var answer = client.send(request.build(), BodyHandlers.ofString());
          assertThat(answer.statusCode()).as(path + " " + type).isBetween(300, 499);
          assertThat(answer.body()).doesNotContain("Exception");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Content-Type: multipart/form-data",
        "POST / HTTP/1.1|Content-Type: multipart/form-data|Content-Length: 0",
        "POST / HTTP/1.1|Content-Type: text/plain;charset=finns-inte|Content-Length: 0",
        "POST / HTTP/1.1|Content-Type: ///|Content-Length: 0",
        "GET /?a=%zz HTTP/1.1|Accept: */*",
        "GET /om HTTP/1.1|Accept: ///",
        "GET /om HTTP/1.1|Accept-Language: ;;;q=x",
        "GET /om HTTP/1.1|Cookie: =;;==; besked-login; besked-language=\"",
        "GET /sprak/en?till=/a%20b HTTP/1.1|Accept: */*",
        "GET /sprak/en?till=/%7B%5E HTTP/1.1|Accept: */*",
        "GET /sprak/en HTTP/1.1|Accept: */*",
        "GET /avslutad/nu HTTP/1.1|Referer: http://[",
        "GET /avslutad/nu HTTP/1.1|Referer: //ont.example/min-sida",
        "GET /bankid/retur?kod=%00 HTTP/1.1|Accept: */*",
        "GET /om;x=%2e%2e/ HTTP/1.1|Accept: */*",
        "GET /%2e%2e/%2e%2e/etc HTTP/1.1|Accept: */*",
        "GET /om%00 HTTP/1.1|Accept: */*",
        "GET /besked/tokens.css HTTP/1.1|Range: bytes=9-1,x",
        "GET /besked/tokens.css HTTP/1.1|If-Modified-Since: aldrig",
        "PUT /om HTTP/1.1|Content-Length: 0",
        "TRACE / HTTP/1.1|Accept: */*",
        "OPTIONS / HTTP/1.1|Accept: */*",
        "GET /VAADIN/dynamic/resource/x/y/z HTTP/1.1|Accept: */*",
        "POST /?v-r=uidl&v-uiId=x HTTP/1.1|Content-Length: 0",
        "GET /?v-r=init&location=%E5&query= HTTP/1.1|Accept: */*",
        "GET /actuator/health/finns-inte HTTP/1.1|Accept: */*"
      })
  void noStrangersRequestIsAFaultOfOurs(String request) throws IOException {
    var answer =
        raw(request.replace("|", "\r\n") + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1\\.1 [234]\\d\\d .*").doesNotContain("Exception");
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
