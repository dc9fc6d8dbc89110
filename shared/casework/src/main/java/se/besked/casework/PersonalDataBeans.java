package se.besked.casework;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CustodyGate;
import se.besked.casework.cases.Parties;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.IncomeVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.people.Persons;
import se.besked.casework.personaldata.AuditDays;
import se.besked.casework.personaldata.HandOut;
import se.besked.casework.personaldata.Rectify;
import se.besked.casework.personaldata.RetentionReport;

/** What is kept about people: handed out, rectified beside, and for how long. */
@Configuration(proxyBeanMethods = false)
class PersonalDataBeans {

  @Bean
  HandOut handOut(
      JdbcClient jdbc,
      Persons persons,
      PersonalVault personal,
      CaseVault cases,
      IncomeVault incomes,
      CustodyGate custody,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    return new HandOut(
        jdbc, persons, personal, cases, incomes, custody, audit, transactions, clock);
  }

  @Bean
  Rectify rectify(
      JdbcClient jdbc,
      Parties parties,
      CaseVault vault,
      CaseAccess access,
      Transactions transactions,
      Clock clock) {
    return new Rectify(jdbc, parties, vault, access, transactions, clock);
  }

  @Bean
  AuditDays auditDays(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new AuditDays(jdbc, transactions, clock);
  }

  @Bean
  RetentionReport retentionReport(
      JdbcClient jdbc,
      AuditLog audit,
      Transactions transactions,
      Clock clock,
      CaseworkProperties p) {
    return new RetentionReport(
        jdbc,
        audit,
        transactions,
        clock,
        new RetentionReport.Kept(
            p.draft().lifetime(),
            JobHandlers.LOGINS_KEPT.plus(p.login().absolute()),
            JobHandlers.ORDERS_KEPT,
            Duration.ofDays(1)));
  }
}
