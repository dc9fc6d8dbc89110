package se.besked.integrations.eplatform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.besked.integrations.eplatform.simulated.SimulatedEPlatform;
import se.besked.kernel.eplatform.EPlatform;

class EPlatformConfigurationTest {
  private static AnnotationConfigApplicationContext context(Map<String, Object> properties) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.register(EPlatformConfiguration.class);
    return context;
  }

  @Test
  void withoutAnAddressThereIsNoPlatform() {
    try (var context = context(Map.of())) {
      context.refresh();
      assertThat(context.getBeansOfType(EPlatform.class)).isEmpty();
    }
  }

  @Test
  void mountsOnePlatformAndKeepsThePassword() {
    try (var context = context(SimulatedEPlatform.properties("http://localhost:1"))) {
      context.refresh();
      assertThat(context.getBean(EPlatform.class)).isInstanceOf(OpenEPlatform.class);
      var settings = context.getBean(EPlatformConfiguration.Settings.class);
      assertThat(settings.toString()).doesNotContain(settings.password());
    }
  }

  @Test
  void anAccountIsNeeded() {
    var properties = new HashMap<>(SimulatedEPlatform.properties("http://localhost:1"));
    properties.put("besked.e-platform.password", " ");
    try (var context = context(properties)) {
      assertThatThrownBy(context::refresh).rootCause().hasMessageContaining("password");
    }
  }
}
