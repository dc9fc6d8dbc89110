package se.besked.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import se.besked.platform.setup.BeskedProperties;

/** A server behind a proxy that takes TLS off, asked with the Host header of a stranger. */
class PublicAddressTest {
  private WebServer server;

  @AfterEach
  void stop() {
    server.stop();
  }

  private static final class Echo extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      new HstsHeaderWriter().writeHeaders(request, response);
      if (request.getRequestURI().equals("/bort")) {
        response.sendRedirect("/hit");
        return;
      }
      response.getWriter().printf("%s %s%n", request.getRequestURL(), request.getHeader("Host"));
    }
  }

  private String answer(String publicUrl, String path) throws IOException {
    var factory = new TomcatServletWebServerFactory(0);
    new PublicAddress(new BeskedProperties(".data", publicUrl, false)).customize(factory);
    server =
        factory.getWebServer(context -> context.addServlet("echo", new Echo()).addMapping("/*"));
    server.start();
    try (var socket = new Socket("localhost", server.getPort())) {
      var request =
          "GET %s HTTP/1.1\r\nHost: ont.example\r\nConnection: close\r\n\r\n".formatted(path);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyRequestIsForThePublicAddress() throws Exception {
    assertThat(answer("https://etjanst.kommunen.example", "/fritids"))
        .contains("https://etjanst.kommunen.example/fritids etjanst.kommunen.example")
        .doesNotContain("ont.example");
  }

  @Test
  void theBrowserIsToldToStayWithHttps() throws Exception {
    assertThat(answer("https://etjanst.kommunen.example", "/"))
        .contains("Strict-Transport-Security: max-age=31536000 ; includeSubDomains");
  }

  @Test
  void aSiteWithoutHttpsIsNot() throws Exception {
    assertThat(answer("http://localhost:8080", "/"))
        .contains("http://localhost:8080/ localhost:8080")
        .doesNotContain("Strict-Transport-Security", "ont.example");
  }

  @Test
  void noRedirectLeadsToAStrangersHost() throws Exception {
    assertThat(answer("https://etjanst.kommunen.example", "/bort"))
        .contains("302")
        .doesNotContain("ont.example");
  }
}
