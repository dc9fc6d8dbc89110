package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.protection.FreezeCase;
import se.besked.casework.cases.Parties;
import se.besked.casework.drafts.StopDrafts;
import se.besked.casework.login.Logins;
import se.besked.casework.notices.Notices;
import se.besked.casework.protection.ProtectPerson;
import se.besked.casework.protection.ProtectedPeople;
import se.besked.casework.protection.ProtectionRegister;
import se.besked.casework.protection.ProtectionRows;
import se.besked.casework.protection.SyncProtection;
import se.besked.casework.tasks.StaffTasks;

/** What is closed because somebody's identity is protected. */
@Configuration(proxyBeanMethods = false)
class ProtectionBeans {

  @Bean
  ProtectionRows protectionRows(JdbcClient jdbc, Clock clock) {
    return new ProtectionRows(jdbc, clock);
  }

  @Bean
  StopDrafts stopDrafts(JdbcClient jdbc, AuditLog audit) {
    return new StopDrafts(jdbc, audit);
  }

  @Bean
  ProtectPerson protectPerson(
      ProtectionRows rows,
      FreezeCase freezeCase,
      Parties parties,
      StopDrafts stopDrafts,
      Notices notices,
      Logins logins,
      AuditLog audit,
      Transactions transactions) {
    return new ProtectPerson(
        rows, freezeCase, parties, stopDrafts, notices, logins, audit, transactions);
  }

  @Bean
  ProtectedPeople protectedPeople(
      JdbcClient jdbc,
      ProtectionRows rows,
      CaseRows cases,
      FreezeCase freezeCase,
      StaffTasks tasks,
      AuditLog audit,
      Transactions transactions) {
    return new ProtectedPeople(jdbc, rows, cases, freezeCase, tasks, audit, transactions);
  }

  @Bean
  SyncProtection syncProtection(
      ProtectionRows rows,
      ProtectPerson protectPerson,
      ProtectedPeople protectedPeople,
      ObjectProvider<ProtectionRegister> register,
      Transactions transactions,
      Clock clock,
      CaseworkProperties p) {
    return new SyncProtection(
        rows,
        protectPerson,
        protectedPeople,
        register::getIfAvailable,
        transactions,
        clock,
        new SyncProtection.Pace(
            p.protection().open(), p.protection().rest(), p.protection().batch()));
  }
}
