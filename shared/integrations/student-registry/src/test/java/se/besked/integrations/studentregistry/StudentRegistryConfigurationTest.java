package se.besked.integrations.studentregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.besked.integrations.studentregistry.simulated.SimulatedSs12000;
import se.besked.kernel.registers.StudentRegistry;

class StudentRegistryConfigurationTest {
  private static AnnotationConfigApplicationContext context(Map<String, String> changed) {
    var properties =
        new HashMap<String, Object>(SimulatedSs12000.properties("http://localhost:1/ss12000"));
    properties.putAll(changed);
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.register(StudentRegistryConfiguration.class);
    return context;
  }

  @Test
  void mountsOneStudentRegistry() {
    try (var context = context(Map.of())) {
      context.refresh();
      assertThat(context.getBean(StudentRegistry.class)).isInstanceOf(Ss12000StudentRegistry.class);
      var settings = context.getBean(StudentRegistryConfiguration.Settings.class);
      assertThat(settings.schoolUnitsKept()).hasMinutes(5);
      assertThat(settings.toString()).doesNotContain(Objects.requireNonNull(settings.token()));
    }
  }

  @Test
  void saysWhichPropertyIsMissingOrWrong() {
    Map.of("url", "", "token", " ", "page-size", "0")
        .forEach(
            (property, value) -> {
              try (var context = context(Map.of("besked.student-registry." + property, value))) {
                assertThatThrownBy(context::refresh).rootCause().hasMessageContaining(property);
              }
            });
  }
}
