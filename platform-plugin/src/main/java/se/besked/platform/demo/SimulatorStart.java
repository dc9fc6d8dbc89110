package se.besked.platform.demo;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the simulators before any bean is made, and points the real clients at them. Does nothing
 * unless {@code besked.simulators} is set.
 */
public final class SimulatorStart
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
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
