package se.besked.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.besked.platform.login.SharedDemo;

/** Whoever it is: no body is read into the memory beyond what somebody here needs. */
@SharedDemo
class BoundedBodiesIT {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration AT_ONCE = Duration.ofSeconds(10);

  @LocalServerPort int port;

  /** Only the head is sent and one byte: who waits for more has made room for all of it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /om 450000000",
        "PATCH /om 450000000",
        "DELETE /api/v1/municipalities 450000000",
        "PUT /VAADIN/dynamic/resource/0/x/upload 450000000",
        "POST / 2000000",
        "POST /logga-in 2000000",
        "POST /?v-r=uidl&v-uiId=0 2000000",
        "POST /oauth2/token 2000000",
        "POST /api/v1/municipalities 2000000",
        "POST /actuator/health 2000000",
        "POST /saml2/havrelunda/svar 2000000",
        "POST /besked/../saml2/havrelunda/svar 2000000"
      })
  void aLongFormIsRefusedBeforeItsFirstByte(String form) throws IOException {
    var asked = form.split(" ");
    var length = "Content-Length: " + asked[2];
    assertThat(answer(asked[0] + " " + asked[1], FORM, length)).startsWith("HTTP/1.1 413 ");
    assertThat(answer(asked[0] + " " + asked[1], FORM + "; charset=UTF-8", length))
        .startsWith("HTTP/1.1 413 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /om", "POST /", "POST /oauth2/token", "POST /saml2/havrelunda/svar"})
  void aFormSaysHowLongItIs(String asked) throws IOException {
    assertThat(answer(asked, FORM, "Transfer-Encoding: chunked")).startsWith("HTTP/1.1 411 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"POST /", "POST /?v-r=uidl&v-uiId=0", "PUT /om", "POST /saml2/havrelunda/svar"})
  void aBodyOfSeveralPartsIsNotKeptOnDisk(String asked) throws IOException {
    assertThat(answer(asked, "Multipart/Form-Data; boundary=B", "Content-Length: 900000"))
        .startsWith("HTTP/1.1 415 ");
  }

  /** Vaadin would read ten million characters for anybody, as many times as they like. */
  @Test
  void whatAPageSaysIsBoundedToo() throws Exception {
    try (var browser = HttpClient.newHttpClient()) {
      var page =
          browser.send(to("/?v-r=init&location=&query=").GET().build(), BodyHandlers.ofString());
      var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
      assertThat(said(browser, cookie, 600_000)).isEqualTo(413);
      assertThat(said(browser, cookie, 300_000)).isEqualTo(200);
    }
  }

  private int said(HttpClient browser, String cookie, int length) throws Exception {
    var words =
        to("/?v-r=uidl&v-uiId=0")
            .header("Cookie", cookie)
            .header("Content-Type", "application/json; charset=UTF-8")
            .POST(BodyPublishers.ofString("å".repeat(length)));
    return browser.send(words.build(), BodyHandlers.discarding()).statusCode();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private String answer(String asked, String type, String length) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout((int) AT_ONCE.toMillis());
      var head =
          "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\na"
              .formatted(asked, type, length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readNBytes(200), StandardCharsets.UTF_8);
    }
  }
}
