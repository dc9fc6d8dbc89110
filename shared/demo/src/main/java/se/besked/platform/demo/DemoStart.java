package se.besked.platform.demo;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Locale;
import org.flywaydb.core.api.callback.Callback;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.platform.login.order.PracticePhone;
import se.besked.platform.pages.StartAddition;

/** Where the demo begins; only there when suppliers are simulated. */
@Configuration(proxyBeanMethods = false)
class DemoStart {

  @Bean
  @Order(2)
  @ConditionalOnBean(SimulatedSuppliers.class)
  StartAddition demo(
      SimulatedSuppliers suppliers, Clock clock, @Value("${besked.simulators.url}") String url) {
    var address = withoutSlash(url);
    return new StartAddition() {
      @Override
      public Component content(Locale language) {
        return new DemoPanel(suppliers, clock, address);
      }
    };
  }

  private static String withoutSlash(String url) {
    return url.replaceAll("/+$", "");
  }

  @Bean
  @ConditionalOnBean(SimulatedSuppliers.class)
  PracticePhone practicePhone(@Value("${besked.simulators.url}") String url) {
    return new PracticePhone(withoutSlash(url) + "/bankid/phone");
  }

  @Bean
  @ConditionalOnBean(SimulatedSuppliers.class)
  Callback movedClock() {
    return new MovedClock();
  }
}
