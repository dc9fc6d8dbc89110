package se.besked.platform.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The way from the staff's first page to the review of the audit log. */
@Configuration(proxyBeanMethods = false)
class ReviewSetup {

  @Bean
  @Order(70)
  StaffLink reviewLink() {
    return new StaffLink("audit.title", AuditView.PATH, Permission.READ_AUDIT);
  }
}
