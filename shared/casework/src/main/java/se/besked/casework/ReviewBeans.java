package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.people.Persons;
import se.besked.casework.review.AuditReview;

/** The audit log as an auditor reads it. */
@Configuration(proxyBeanMethods = false)
class ReviewBeans {

  @Bean
  AuditReview auditReview(
      JdbcClient jdbc, Persons persons, AuditLog audit, Transactions transactions, Clock clock) {
    return new AuditReview(jdbc, persons, audit, transactions, clock);
  }
}
