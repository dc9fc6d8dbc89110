package se.besked.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.setup.ProductionGuard;

/** Starts the host with every module found on the class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BeskedApplication {
  public static void main(String[] arguments) {
    application().run(arguments);
  }

  /** The application, not yet started; for tests that add something of their own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(BeskedApplication.class)
        .initializers(new ProductionGuard(), new SimulatorStart());
  }
}
