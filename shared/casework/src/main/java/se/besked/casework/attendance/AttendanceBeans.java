package se.besked.casework.attendance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.kernel.attendance.AttendanceSystem;
import se.besked.kernel.registers.PlacementDirectory;

/** Placements to the attendance system, in a host that has one and gives its rules. */
@Configuration(proxyBeanMethods = false)
public class AttendanceBeans {
  @Bean
  Connected connectedAttendance(
      ObjectProvider<AttendanceRules> rules,
      ObjectProvider<PlacementDirectory> placements,
      ObjectProvider<AttendanceSystem> system,
      ObjectProvider<ProtectedChildren> protectedChildren) {
    return new Connected(
        rules::getIfAvailable,
        placements::getIfAvailable,
        system::getIfAvailable,
        protectedChildren::getIfAvailable);
  }
}
