package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.login.ProviderQuestions;
import se.besked.casework.login.StaffLogins;
import se.besked.casework.login.UsedMessages;

/** What logins of staff and of identity providers have to remember. */
@Configuration(proxyBeanMethods = false)
class ProviderBeans {

  @Bean
  StaffLogins staffLogins(
      JdbcClient jdbc,
      Transactions transactions,
      AuditLog audit,
      CaseworkProperties casework,
      Clock clock) {
    return new StaffLogins(jdbc, transactions, audit, casework.staffLogin().longest(), clock);
  }

  @Bean
  ProviderQuestions providerQuestions(JdbcClient jdbc, Clock clock) {
    return new ProviderQuestions(jdbc, clock);
  }

  @Bean
  UsedMessages usedMessages(JdbcClient jdbc, Clock clock) {
    return new UsedMessages(jdbc, clock);
  }
}
