package se.besked.platform.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import se.besked.integrations.stafflogin.simulated.SimulatedKeys;
import se.besked.platform.demo.DemoClock;
import se.besked.testkit.TestPostgres;

/**
 * The demo with a database of its own, on ports known beforehand, so that BankID can return to it.
 */
public class DemoSite
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  /** The prepared map of the demo, made once for all hosts that tests start. */
  public static final String MAPS = "target/maps";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      int port = freePort();
      var data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "besked");
      var settings = new HashMap<String, Object>(TestPostgres.migrated().settings());
      // Tests change the register and look at once.
      settings.put("besked.registers.keep", "0s");
      settings.putAll(
          Map.of(
              "server.port",
              port,
              "besked.public-url",
              "http://localhost:" + port,
              "besked.simulator-port",
              0,
              "besked.casework.jobs.polling-interval",
              "100ms",
              "besked.distance.cache",
              MAPS,
              "besked.robots.signing-key",
              SimulatedKeys.create("robots", Clock.systemUTC()).keyPem(),
              "besked.data",
              data.toString(),
              "besked.vault.master-key",
              Base64.getEncoder().encodeToString(new byte[32])));
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("demo-site", settings));
      context.getBeanFactory().registerSingleton("clock", clock(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The clock that everybody goes by, simulators included. */
  protected Clock clock(Path data) {
    return new DemoClock(data.resolve("clock"));
  }

  /**
   * Below the ports that outgoing connections get, or one of those takes it before we start; and
   * not one that a run beside this one may find free at the same moment.
   */
  private static int freePort() throws IOException {
    int first = 20_000 + 1_000 * (Integer.getInteger("besked.test.fork", 1) % 10);
    for (int attempt = 0; attempt < 50; attempt++) {
      int port = ThreadLocalRandom.current().nextInt(first, first + 1_000);
      try (var socket = new ServerSocket(port)) {
        return socket.getLocalPort();
      } catch (BindException taken) {
        continue;
      }
    }
    throw new IOException("No port is free");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
