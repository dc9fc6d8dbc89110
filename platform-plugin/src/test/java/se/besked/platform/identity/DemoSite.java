package se.besked.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import se.besked.platform.demo.DemoClock;
import se.besked.testkit.TestPostgres;

/**
 * The demo with a database of its own, on ports known beforehand, so that BankID can return to it.
 */
public final class DemoSite
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      int port = freePort();
      var data = Files.createTempDirectory("besked");
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "demo-site",
                  Map.of(
                      "server.port",
                      port,
                      "besked.public-url",
                      "http://localhost:" + port,
                      "besked.simulator-port",
                      0,
                      "besked.data",
                      data.toString(),
                      "besked.vault.master-key",
                      Base64.getEncoder().encodeToString(new byte[32]),
                      "spring.datasource.url",
                      TestPostgres.fresh().jdbcUrl())));
      context.getBeanFactory().registerSingleton("clock", new DemoClock(data.resolve("clock")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
