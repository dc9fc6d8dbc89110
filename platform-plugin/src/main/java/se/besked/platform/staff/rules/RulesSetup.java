package se.besked.platform.staff.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The way from the staff's first page to the rules. */
@Configuration(proxyBeanMethods = false)
class RulesSetup {

  @Bean
  @Order(80)
  StaffLink rulesLink() {
    return new StaffLink("rules.title", RulesView.ADDRESS, Permission.CHANGE_RULES);
  }
}
