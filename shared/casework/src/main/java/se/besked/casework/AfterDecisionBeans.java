package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Transactions;
import se.besked.casework.appeals.AppealRows;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.changes.ChangeDecision;
import se.besked.casework.changes.CorrectDecision;
import se.besked.casework.crypto.CaseVault;
import se.besked.casework.decisions.DecideCase;
import se.besked.casework.decisions.DecisionPolicy;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.MakeDecision;
import se.besked.casework.decisions.Printable;
import se.besked.casework.decisions.ReadyToDecide;
import se.besked.casework.decisions.SecondReaders;
import se.besked.casework.delays.DelayRequests;
import se.besked.casework.delays.OpenDelays;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.CaseNotices;
import se.besked.casework.proposals.DecisionProposals;
import se.besked.casework.record.Events;
import se.besked.casework.record.Served;
import se.besked.casework.tasks.StaffTasks;

/** What two must stand behind, corrections and changes of decisions, and delay. */
@Configuration(proxyBeanMethods = false)
class AfterDecisionBeans {
  @Bean
  SecondReaders secondReaders(JdbcClient jdbc, DecisionPolicy policy) {
    return new SecondReaders(jdbc, policy);
  }

  @Bean
  DecisionProposals decisionProposals(
      JdbcClient jdbc,
      CaseVault vault,
      CaseRows cases,
      DecideCase decideCase,
      ChangeDecision changeDecision,
      CaseAccess access,
      Events events,
      StaffTasks tasks,
      Transactions transactions,
      Clock clock) {
    return new DecisionProposals(
        jdbc, vault, cases, decideCase, changeDecision, access, events, tasks, transactions, clock);
  }

  @Bean
  ChangeDecision changeDecision(
      CaseRows cases,
      DecisionRows decisions,
      AppealRows appeals,
      MakeDecision makeDecision,
      ReadyToDecide ready,
      CaseAccess access,
      Events events,
      Transactions transactions) {
    return new ChangeDecision(
        cases, decisions, appeals, makeDecision, ready, access, events, transactions);
  }

  @Bean
  CorrectDecision correctDecision(
      JdbcClient jdbc,
      DecisionRows decisions,
      CaseAccess access,
      Printable printable,
      Events events,
      Jobs jobs,
      Transactions transactions,
      Clock clock) {
    return new CorrectDecision(
        jdbc, decisions, access, printable, events, jobs, transactions, clock);
  }

  @Bean
  OpenDelays openDelays(JdbcClient jdbc, Clock clock) {
    return new OpenDelays(jdbc, clock);
  }

  @Bean
  DelayRequests delayRequests(
      JdbcClient jdbc,
      CaseRows cases,
      Parties parties,
      MakeDecision makeDecision,
      Served served,
      CaseAccess access,
      Events events,
      StaffTasks tasks,
      Transactions transactions,
      Clock clock) {
    return new DelayRequests(
        jdbc, cases, parties, makeDecision, served, access, events, tasks, transactions, clock);
  }

  @Bean
  CaseNotices caseNotices(JdbcClient jdbc, CaseAccess access, Transactions transactions) {
    return new CaseNotices(jdbc, access, transactions);
  }
}
