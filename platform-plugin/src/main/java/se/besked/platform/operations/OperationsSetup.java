package se.besked.platform.operations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Permission;
import se.besked.casework.operations.JobTroubles;
import se.besked.platform.staff.StaffLink;

/** The page of jobs, and what monitoring reads. */
@Configuration(proxyBeanMethods = false)
class OperationsSetup {

  /** Called db in the health, in place of Spring Boot's, which only reads. */
  @Bean
  DatabaseHealth dbHealthIndicator(JdbcClient jdbc) {
    return new DatabaseHealth(jdbc);
  }

  /** Called jobWatch in the health, and in a group of its own called jobs. */
  @Bean
  JobHealth jobWatchHealthIndicator(JobTroubles troubles, DatabaseHealth database) {
    return new JobHealth(troubles, database);
  }

  @Bean
  JobFigures jobFigures(JobTroubles troubles) {
    return new JobFigures(troubles);
  }

  @Bean
  @Order(90)
  StaffLink jobsLink() {
    return new StaffLink("jobs.title", JobsView.ADDRESS, Permission.OPERATE_JOBS);
  }
}
