package se.besked.casework.attendance;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.people.Persons;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.attendance.AttendanceSystem;
import se.besked.kernel.registers.PlacementDirectory;

/** Placements to the attendance system, in a host that has one and gives its rules. */
@Configuration(proxyBeanMethods = false)
public class AttendanceBeans {
  @Bean
  RunRows attendanceRunRows(JdbcClient jdbc, Clock clock) {
    return new RunRows(jdbc, clock);
  }

  @Bean
  RowStore attendanceRows(JdbcClient jdbc, Persons persons, Clock clock) {
    return new RowStore(jdbc, persons, clock);
  }

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

  @Bean
  PrepareAttendance prepareAttendance(
      RunRows runs,
      RowStore rows,
      StaffTasks tasks,
      Jobs jobs,
      Transactions transactions,
      Clock clock,
      Connected connected) {
    return new PrepareAttendance(runs, rows, tasks, jobs, transactions, clock, connected);
  }

  @Bean
  SendAttendance sendAttendance(
      RunRows runs,
      RowStore rows,
      StaffTasks tasks,
      Transactions transactions,
      Clock clock,
      Connected connected) {
    return new SendAttendance(runs, rows, tasks, transactions, clock, connected);
  }

  @Bean
  AttendanceRuns attendanceRuns(
      RunRows runs,
      RowStore rows,
      StaffTasks tasks,
      Jobs jobs,
      AuditLog audit,
      Transactions transactions,
      Clock clock,
      Connected connected) {
    return new AttendanceRuns(runs, rows, tasks, jobs, audit, transactions, clock, connected);
  }
}
