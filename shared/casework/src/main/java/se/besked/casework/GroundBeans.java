package se.besked.casework;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.chain.AdvanceChain;
import se.besked.casework.chain.CheckChain;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.crypto.CheckKeys;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.MasterVault;
import se.besked.casework.crypto.PersonalVault;
import se.besked.casework.crypto.ReplacedKeys;
import se.besked.casework.custody.ConfirmParties;
import se.besked.casework.jobs.FailedJobs;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.login.EidOrders;
import se.besked.casework.login.FinishSignatures;
import se.besked.casework.login.Logins;
import se.besked.casework.login.SignedAlone;
import se.besked.casework.notices.Notices;
import se.besked.casework.notices.OutgoingNotices;
import se.besked.casework.notices.ProveAddress;
import se.besked.casework.notices.SendNotice;
import se.besked.casework.people.Contacts;
import se.besked.casework.people.Persons;
import se.besked.casework.record.Boards;
import se.besked.casework.events.EventListener;
import se.besked.casework.events.Events;
import se.besked.casework.record.Journal;
import se.besked.casework.access.Served;
import se.besked.casework.record.Timeline;
import se.besked.casework.tasks.StaffTasks;
import se.besked.kernel.registry.Registry;

/** What every use case stands on. */
@Configuration(proxyBeanMethods = false)
class GroundBeans {
  @Bean
  AuditLog auditLog(JdbcClient jdbc, Clock clock) {
    return new AuditLog(jdbc, clock);
  }

  @Bean
  Transactions transactions(PlatformTransactionManager manager, AuditLog audit) {
    return new Transactions(manager, audit);
  }

  /** Asked for by nobody: it is there to refuse. */
  @Bean
  ApplicationRole applicationRole(JdbcClient jdbc) {
    return ApplicationRole.of(jdbc);
  }

  @Bean
  KeepChain keepChain(JdbcClient jdbc, DataSource dataSource, MasterKeys masters) {
    return new KeepChain(
        new AdvanceChain(jdbc),
        new CheckChain(dataSource, new CheckKeys(masters)),
        new ReplacedKeys(jdbc));
  }

  @Bean
  Persons persons(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new Persons(jdbc, transactions, audit, clock);
  }

  @Bean
  Contacts contacts(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new Contacts(jdbc, transactions, audit, clock);
  }

  @Bean
  PersonalVault personalVault(JdbcClient jdbc, MasterKeys masters, Clock clock) {
    return new PersonalVault(jdbc, masters, clock);
  }

  @Bean
  CaseVault caseVault(JdbcClient jdbc, MasterKeys masters, Clock clock) {
    return new CaseVault(jdbc, masters, clock);
  }

  @Bean
  MasterVault masterVault(MasterKeys masters) {
    return new MasterVault(masters);
  }

  @Bean
  Logins logins(
      JdbcClient jdbc,
      Transactions transactions,
      AuditLog audit,
      Clock clock,
      CaseworkProperties p) {
    return new Logins(
        jdbc,
        transactions,
        audit,
        clock,
        new Logins.Limits(p.login().idle(), p.login().absolute()));
  }

  @Bean
  EidOrders eidOrders(
      JdbcClient jdbc, Transactions transactions, MasterVault vault, AuditLog audit, Clock clock) {
    return new EidOrders(jdbc, transactions, vault, audit, clock);
  }

  @Bean
  FinishSignatures finishSignatures(EidOrders orders, SignedAlone host, Clock clock) {
    return new FinishSignatures(orders, host, clock);
  }

  @Bean
  Jobs jobs(DataSource dataSource, Clock clock) {
    return new Jobs(dataSource, clock);
  }

  @Bean
  FailedJobs failedJobs(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new FailedJobs(jdbc, transactions, audit, clock);
  }

  @Bean
  Events events(JdbcClient jdbc, Jobs jobs, EventListener listener, Clock clock) {
    return new Events(jdbc, jobs, listener, clock);
  }

  @Bean
  Served served(JdbcClient jdbc) {
    return new Served(jdbc);
  }

  @Bean
  Timeline timeline(Events events, Served served, CaseAccess access, Transactions transactions) {
    return new Timeline(events, served, access, transactions);
  }

  @Bean
  Journal journal(
      JdbcClient jdbc,
      Transactions transactions,
      CaseAccess access,
      Events events,
      Jobs jobs,
      ObjectProvider<Boards> boards,
      CaseVault vault,
      Clock clock,
      ObjectProvider<Registry> registry) {
    return new Journal(
        jdbc,
        transactions,
        access,
        events,
        jobs,
        boards.getIfAvailable(() -> Boards.ONE),
        vault,
        clock,
        registry.getIfAvailable() != null);
  }

  @Bean
  StaffTasks staffTasks(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new StaffTasks(jdbc, transactions, audit, clock);
  }

  @Bean
  Notices notices(JdbcClient jdbc, Jobs jobs, Clock clock) {
    return new Notices(jdbc, jobs, clock);
  }

  @Bean
  ProveAddress proveAddress(
      JdbcClient jdbc,
      PersonalVault vault,
      Contacts contacts,
      Notices notices,
      OutgoingNotices outgoing,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    return new ProveAddress(jdbc, vault, contacts, notices, outgoing, transactions, audit, clock);
  }

  @Bean
  SendNotice sendNotice(
      JdbcClient jdbc,
      Notices notices,
      Contacts contacts,
      OutgoingNotices outgoing,
      StaffTasks tasks,
      Events events,
      Transactions transactions,
      Clock clock,
      CaseworkProperties p,
      ObjectProvider<ConfirmParties> confirmParties) {
    return new SendNotice(
        jdbc,
        notices,
        contacts,
        outgoing,
        tasks,
        events,
        transactions,
        clock,
        p.noticeAttempts(),
        id -> confirmParties.getObject().confirm(id, ConfirmParties.SENDING));
  }
}
