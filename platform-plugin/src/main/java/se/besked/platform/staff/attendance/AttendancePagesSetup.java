package se.besked.platform.staff.attendance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import se.besked.casework.access.Permission;
import se.besked.platform.staff.StaffLink;

/** The way from the staff's first page to the transfers. */
@Configuration(proxyBeanMethods = false)
class AttendancePagesSetup {
  @Bean
  @Order(50)
  StaffLink attendanceLink() {
    return new StaffLink("staff.attendance.title", AttendanceView.PATH, Permission.READ_ATTENDANCE);
  }
}
