package se.besked.platform.setup;

import java.util.List;
import java.util.ServiceLoader;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * What a demo does before the host's beans are made: its simulators start, for one. The demo's own
 * module brings them and names them in {@code META-INF/services}; in production there are none.
 */
public interface PracticeStart
    extends ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  /** Those that are on the class path; empty where there is no demo. */
  static List<PracticeStart> all() {
    return ServiceLoader.load(PracticeStart.class, PracticeStart.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  /** Whether this is a demo, or could be one. */
  static boolean isHere() {
    return !all().isEmpty();
  }
}
