package se.besked.platform.staff.board;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The ways from the staff's first page to the pages of this package. */
@Configuration(proxyBeanMethods = false)
class BoardSetup {

  @Bean
  @Order(40)
  StaffLink overviewLink() {
    return new StaffLink("staff.overview.title", OverviewView.ADDRESS, Permission.READ_OVERVIEW);
  }

  @Bean
  @Order(50)
  StaffLink automatedLink() {
    return new StaffLink("staff.automated.title", AutomatedView.ADDRESS, Permission.READ_AUTOMATED);
  }
}
