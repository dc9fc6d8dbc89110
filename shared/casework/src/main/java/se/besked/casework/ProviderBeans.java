package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.login.StaffLogins;

/** What logins of staff and of identity providers have to remember. */
@Configuration(proxyBeanMethods = false)
class ProviderBeans {

  @Bean
  StaffLogins staffLogins(JdbcClient jdbc, Desk desk, CaseworkProperties casework, Clock clock) {
    return new StaffLogins(jdbc, desk, casework.staffLogin().longest(), clock);
  }
}
