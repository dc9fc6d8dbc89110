package se.besked.platform.staff.place;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The ways from the staff's first page to the lists of this package. */
@Configuration(proxyBeanMethods = false)
class StaffPlaceSetup {

  @Bean
  @Order(10)
  StaffLink workLink() {
    return new StaffLink("staff.work.title", Addresses.WORK, Permission.CARRY_OUT);
  }

  @Bean
  @Order(20)
  StaffLink offersLink() {
    return new StaffLink("staff.offers.title", Addresses.OFFERS, Permission.MAKE_OFFERS);
  }

  @Bean
  @Order(30)
  StaffLink controlLink() {
    return new StaffLink("staff.control.title", Addresses.CONTROL, Permission.CONTROL_FEES);
  }
}
