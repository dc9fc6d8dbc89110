package se.besked.casework;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.personaldata.RetentionReport;

/** What is kept about people: handed out, rectified beside, and for how long. */
@Configuration(proxyBeanMethods = false)
class PersonalDataBeans {

  @Bean
  RetentionReport retentionReport(JdbcClient jdbc, Desk desk, Clock clock, CaseworkProperties p) {
    return new RetentionReport(
        jdbc,
        desk,
        clock,
        new RetentionReport.Kept(
            p.draft().lifetime(),
            JobHandlers.LOGINS_KEPT.plus(p.login().absolute()),
            JobHandlers.ORDERS_KEPT,
            Duration.ofDays(1)));
  }
}
