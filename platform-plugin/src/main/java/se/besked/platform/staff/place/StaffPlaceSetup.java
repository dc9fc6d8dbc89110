package se.besked.platform.staff.place;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Role;
import se.besked.platform.staff.StaffLink;

/** The ways from the staff's first page to the lists of this package. */
@Configuration(proxyBeanMethods = false)
class StaffPlaceSetup {

  @Bean
  @Order(10)
  StaffLink workLink() {
    return new StaffLink(
        "staff.work.title", Addresses.WORK, Set.of(Role.OFFICER, Role.PROTECTED_CASES));
  }

  @Bean
  @Order(20)
  StaffLink offersLink() {
    return new StaffLink(
        "staff.offers.title", Addresses.OFFERS, Set.of(Role.OFFICER, Role.PROTECTED_CASES));
  }

  @Bean
  @Order(30)
  StaffLink controlLink() {
    return new StaffLink("staff.control.title", Addresses.CONTROL, Set.of(Role.OFFICER));
  }
}
