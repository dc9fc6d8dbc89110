package se.besked.platform.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import se.besked.platform.setup.ProductionGuard;

class ProductionGuardTest {
  private static final Map<String, Object> REAL =
      Map.of(
          "besked.bankid.url", "https://appapi2.bankid.com/rp/v6.0",
          "besked.navet.url", "https://api.skatteverket.example/navet");

  private static void start(Map<String, Object> settings, String... profiles) {
    try (var context = new GenericApplicationContext()) {
      var sources = context.getEnvironment().getPropertySources();
      sources.addFirst(new MapPropertySource("real", REAL));
      sources.addFirst(new MapPropertySource("settings", settings));
      context.getEnvironment().setActiveProfiles(profiles);
      new ProductionGuard().initialize(context);
    }
  }

  @Test
  void productionWithRealSuppliersStarts() {
    assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
  }

  @Test
  void messagesToThisComputerAreRefused() {
    assertThatThrownBy(() -> start(Map.of("besked.webhooks.allow-loopback", "true")))
        .hasMessageContaining("besked.webhooks.allow-loopback");
  }

  @Test
  void simulatorsAreRefused() {
    assertThatThrownBy(() -> start(Map.of("besked.simulators", "true")))
        .hasMessageContaining("besked.simulators");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8081/bankid",
        "http://LOCALHOST:8081/bankid",
        "http://127.0.0.1:8081/bankid",
        "http://127.8.9.1/bankid",
        "http://[::1]:8081/bankid",
        "http://0.0.0.0/bankid",
        "not-an-address"
      })
  void suppliersOnThisComputerAreRefused(String url) {
    for (var property :
        new String[] {
          "besked.bankid.url",
          "besked.navet.url",
          "besked.navet.token-url",
          "besked.student-registry.url",
          "besked.sms.url",
          "besked.e-platform.url",
          "besked.registry.url"
        }) {
      assertThatThrownBy(() -> start(Map.of(property, url)))
          .as(property)
          .hasMessageContaining(property);
    }
  }

  @Test
  void aMailServerOnThisComputerIsNoSimulator() {
    assertThatCode(() -> start(Map.of("spring.mail.host", "localhost"))).doesNotThrowAnyException();
  }

  @Test
  void theDemoProfileIsRefused() {
    assertThatThrownBy(() -> start(Map.of(), "demo")).hasMessageContaining("demo");
  }

  @Test
  void aDemoMayHaveAllOfIt() {
    var demo =
        Map.<String, Object>of(
            "besked.production", "false",
            "besked.simulators", "true",
            "besked.bankid.url", "http://localhost:8081/bankid");
    assertThatCode(() -> start(demo, "demo")).doesNotThrowAnyException();
  }
}
