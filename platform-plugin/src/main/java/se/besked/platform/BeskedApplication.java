package se.besked.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the host with every module found on the class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BeskedApplication {
  public static void main(String[] arguments) {
    SpringApplication.run(BeskedApplication.class, arguments);
  }
}
