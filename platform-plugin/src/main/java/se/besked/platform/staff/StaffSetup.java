package se.besked.platform.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.platform.layout.HeaderLink;

/** The way back to the list, on every page that staff open. */
@Configuration(proxyBeanMethods = false)
class StaffSetup {

  @Bean
  @Order(10)
  HeaderLink staffLink() {
    return new HeaderLink("staff.title", "personal", HeaderLink.Audience.STAFF);
  }
}
