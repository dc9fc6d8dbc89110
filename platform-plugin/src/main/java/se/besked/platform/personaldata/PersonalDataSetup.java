package se.besked.platform.personaldata;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The ways from the staff's first page to the lists of this package. */
@Configuration(proxyBeanMethods = false)
class PersonalDataSetup {

  @Bean
  @Order(75)
  StaffLink extractLink() {
    return new StaffLink("data.extract.title", ExtractView.PATH, Permission.EXPORT_PERSONAL_DATA);
  }

  @Bean
  @Order(76)
  StaffLink retentionLink() {
    return new StaffLink("data.retention.title", RetentionView.PATH, Permission.READ_RETENTION);
  }

  @Bean
  @Order(65)
  StaffLink protectedLink() {
    return new StaffLink("data.protected.title", ProtectedView.PATH, Permission.KEEP_PROTECTED);
  }
}
