package se.besked.platform.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import se.besked.platform.setup.PracticeStart;

/**
 * Takes the data folder before simulators and beans touch anything in it. A server with a real
 * database shares its folder with whom it likes.
 */
public final class DataFolderLock implements PracticeStart {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var env = context.getEnvironment();
    if (!env.getProperty("spring.datasource.url", "none").equals("none")) {
      return;
    }
    var path = Path.of(env.getProperty("besked.data", ".data/besked"));
    try {
      context.getBeanFactory().registerSingleton("dataFolder", DataFolder.take(path));
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder cannot be used: " + path, e);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }
}
