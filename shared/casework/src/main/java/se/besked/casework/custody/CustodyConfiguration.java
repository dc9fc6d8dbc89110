package se.besked.casework.custody;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.CustodyCheck;
import se.besked.casework.cases.CustodyRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.protection.FreezeCase;

/** Reads custody again, and what follows from it. The host says who answers. */
@Configuration(proxyBeanMethods = false)
public class CustodyConfiguration {
  @Bean
  ConfirmParties confirmParties(
      CaseRows cases,
      CustodyRows custody,
      Parties parties,
      Desk desk,
      FollowCustody follow,
      FreezeCase freezeCase,
      Jobs jobs,
      Clock clock,
      ObjectProvider<CustodyCheck> register) {
    return new ConfirmParties(
        cases, custody, parties, desk, follow, freezeCase, jobs, clock, register::getObject);
  }
}
