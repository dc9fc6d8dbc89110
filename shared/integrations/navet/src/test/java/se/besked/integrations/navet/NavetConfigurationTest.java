package se.besked.integrations.navet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.besked.integrations.navet.simulated.SimulatedNavet;
import se.besked.kernel.registers.PopulationRegister;

class NavetConfigurationTest {
  private static AnnotationConfigApplicationContext context(Map<String, String> changed) {
    var properties =
        new HashMap<String, Object>(SimulatedNavet.properties("http://localhost:1/navet"));
    properties.putAll(changed);
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.register(NavetConfiguration.class);
    return context;
  }

  @Test
  void mountsOnePopulationRegister() {
    try (var context = context(Map.of())) {
      context.refresh();
      assertThat(context.getBean(PopulationRegister.class))
          .isInstanceOf(NavetPopulationRegister.class);
      var settings = context.getBean(NavetConfiguration.Settings.class);
      assertThat(settings.timeout()).hasSeconds(10);
      assertThat(settings.toString()).doesNotContain(settings.oauth().secret());
    }
  }

  @Test
  void saysWhichPropertyIsMissingOrWrong() {
    var wrong =
        Map.of(
            "besked.navet.url", "",
            "besked.navet.organisation-number", "2021004748",
            "besked.navet.order-id", "much-too-long-for-an-order",
            "besked.navet.oauth.secret", " ");
    wrong.forEach(
        (property, value) -> {
          try (var context = context(Map.of(property, value))) {
            assertThatThrownBy(context::refresh)
                .rootCause()
                .hasMessageContaining(property.substring(property.lastIndexOf('.') + 1));
          }
        });
  }

  @Test
  void aBundleThatIsNotThereStopsTheStart() {
    try (var context = context(Map.of("besked.navet.ssl-bundle", "skatteverket"))) {
      assertThatThrownBy(context::refresh).hasMessageContaining("SslBundles");
    }
  }
}
