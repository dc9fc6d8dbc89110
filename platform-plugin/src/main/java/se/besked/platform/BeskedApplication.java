package se.besked.platform;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import se.besked.platform.setup.DatabaseCommand;
import se.besked.platform.setup.PracticeStart;
import se.besked.platform.setup.ProductionGuard;

/** Starts the host with every module found on the class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BeskedApplication {
  public static void main(String[] arguments) {
    var command = DatabaseCommand.run(System.out, arguments);
    if (command.isPresent()) {
      System.exit(command.getAsInt());
    }
    try {
      application().run(arguments);
    } catch (RuntimeException alreadyLogged) {
      // Simulators and database threads would keep a process alive that serves nobody.
      System.exit(1);
    }
  }

  /** The application, not yet started; for tests that add something of their own. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(BeskedApplication.class)
        .initializers(new ProductionGuard())
        .initializers(PracticeStart.all().toArray(PracticeStart[]::new));
  }
}
