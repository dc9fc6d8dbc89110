package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.income.Incomes;
import se.besked.casework.income.Partners;
import se.besked.casework.income.PostControls;
import se.besked.casework.income.StatementRows;
import se.besked.casework.income.YearCheck;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.Notices;
import se.besked.casework.people.Persons;
import se.besked.casework.events.Events;

/** Incomes, partners and the yearly control. */
@Configuration(proxyBeanMethods = false)
class IncomeBeans {
  @Bean
  IncomeVault incomeVault(JdbcClient jdbc, MasterKeys masters, Clock clock) {
    return new IncomeVault(jdbc, masters, clock);
  }

  @Bean
  StatementRows statementRows(JdbcClient jdbc, IncomeVault vault) {
    return new StatementRows(jdbc, vault);
  }

  @Bean
  Incomes incomes(
      StatementRows rows,
      CaseRows cases,
      Persons persons,
      CaseAccess access,
      Events events,
      Notices notices,
      Jobs jobs,
      AuditLog audit,
      Transactions transactions) {
    return new Incomes(rows, cases, persons, access, events, notices, jobs, audit, transactions);
  }

  @Bean
  Partners partners(
      JdbcClient jdbc,
      Persons persons,
      Notices notices,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    return new Partners(jdbc, persons, notices, audit, transactions, clock);
  }

  /** A host without a {@link YearCheck} takes in no files. */
  @Bean
  PostControls postControls(
      JdbcClient jdbc,
      IncomeVault vault,
      StatementRows statements,
      Persons persons,
      Jobs jobs,
      AuditLog audit,
      Transactions transactions,
      Clock clock,
      ObjectProvider<YearCheck> yearCheck) {
    return new PostControls(
        jdbc,
        vault,
        statements,
        persons,
        jobs,
        audit,
        transactions,
        clock,
        yearCheck::getIfAvailable);
  }
}
