package se.besked.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import se.besked.platform.setup.PracticeStart;
import se.besked.simulation.town.DemoTown;

/**
 * Starts the simulators before any bean is made, and points the real clients at them. Does nothing
 * unless {@code besked.simulators} is set.
 */
public final class SimulatorStart implements PracticeStart {
  private static final String CLOCK = "clock";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var env = context.getEnvironment();
    if (!env.getProperty("besked.simulators", Boolean.class, false)) {
      return;
    }
    var data = Path.of(env.getProperty("besked.data", ".data/besked"));
    var clock = clock(context.getBeanFactory(), data);
    var port = env.getProperty("besked.simulator-port", Integer.class, 8081);
    var suppliers = SimulatedSuppliers.start(port, clock);
    var properties = suppliers.properties();
    properties.putAll(DemoIdentity.properties(suppliers, env, data, clock));
    if (DemoIdentity.withoutBankId(env)) {
      properties.remove("besked.bankid.url");
    }
    if (DemoTown.NAME.equals(env.getProperty("besked.distance.map"))) {
      properties.put("besked.distance.map", map(env).toString());
    }
    if (env.getProperty("besked.vault.master-key", "").isBlank()) {
      properties.put("besked.vault.master-key", DemoKey.in(data));
    }
    env.getPropertySources().addFirst(new MapPropertySource("simulators", properties));
    context.getBeanFactory().registerSingleton("simulatedSuppliers", suppliers);
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            suppliers.close();
          }
        });
  }

  /** Written anew at each start, beside what is prepared from it. */
  private static Path map(Environment env) {
    var cache = Path.of(env.getProperty("besked.distance.cache", ".data/maps"));
    try {
      return DemoTown.in(cache);
    } catch (IOException e) {
      throw new UncheckedIOException("The demo's map cannot be written in " + cache, e);
    }
  }

  /** A test brings its own clock; a demo gets one that can be moved. */
  private static Clock clock(ConfigurableListableBeanFactory beans, Path data) {
    if (beans.getSingleton(CLOCK) instanceof Clock given) {
      return given;
    }
    var clock = new DemoClock(data.resolve("clock"));
    beans.registerSingleton(CLOCK, clock);
    return clock;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
