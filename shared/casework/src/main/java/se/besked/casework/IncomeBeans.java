package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.income.PostControls;
import se.besked.casework.income.StatementRows;
import se.besked.casework.income.YearCheck;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.people.Persons;

/** Incomes, partners and the yearly control. */
@Configuration(proxyBeanMethods = false)
class IncomeBeans {
  /** A host without a {@link YearCheck} takes in no files. */
  @Bean
  PostControls postControls(
      JdbcClient jdbc,
      IncomeVault vault,
      StatementRows statements,
      Persons persons,
      Jobs jobs,
      Desk desk,
      Clock clock,
      ObjectProvider<YearCheck> yearCheck) {
    return new PostControls(
        jdbc, vault, statements, persons, jobs, desk, clock, yearCheck::getIfAvailable);
  }
}
