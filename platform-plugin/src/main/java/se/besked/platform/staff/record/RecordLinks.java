package se.besked.platform.staff.record;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The ways from the staff's first page to the pages of this package. */
@Configuration(proxyBeanMethods = false)
class RecordLinks {

  @Bean
  @Order(60)
  StaffLink recordLink() {
    return new StaffLink("staff.record.title", RegistryView.ADDRESS, Permission.READ_RECORD);
  }

  @Bean
  @Order(70)
  StaffLink disposalLink() {
    return new StaffLink("staff.disposal.title", DisposalView.ADDRESS, Permission.DISPOSE);
  }
}
