package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.operations.Incidents;
import se.besked.casework.operations.JobTroubles;
import se.besked.casework.operations.OperationsMail;
import se.besked.casework.operations.StuckWork;
import se.besked.casework.operations.TroubledJobs;
import se.besked.casework.operations.UndeliveredNotices;
import se.besked.casework.operations.WatchJobs;
import se.besked.casework.rules.RuleDrafts;
import se.besked.casework.rules.RuleTopics;
import se.besked.casework.rules.RuleTrials;
import se.besked.casework.rules.RuleVersions;
import se.besked.casework.rules.RunTrial;
import se.besked.casework.rules.TrialOfCase;

/** Rules as they change, and what operations watch. */
@Configuration(proxyBeanMethods = false)
class RuleBeans {
  @Bean
  RuleVersions ruleVersions(JdbcClient jdbc, Transactions transactions, Clock clock) {
    return new RuleVersions(jdbc, transactions, clock);
  }

  @Bean
  RuleDrafts ruleDrafts(
      JdbcClient jdbc,
      RuleVersions versions,
      Transactions transactions,
      AuditLog audit,
      Clock clock,
      ObjectProvider<RuleTopics> topics) {
    return new RuleDrafts(jdbc, versions, transactions, audit, clock, topics::getObject);
  }

  @Bean
  RuleTrials ruleTrials(
      JdbcClient jdbc,
      RuleDrafts drafts,
      Jobs jobs,
      Transactions transactions,
      AuditLog audit,
      Clock clock,
      ObjectProvider<RuleTopics> topics) {
    return new RuleTrials(jdbc, drafts, jobs, transactions, audit, clock, topics::getObject);
  }

  @Bean
  RunTrial runTrial(
      JdbcClient jdbc,
      CaseRows cases,
      RuleVersions versions,
      Jobs jobs,
      Transactions transactions,
      Clock clock,
      ObjectProvider<TrialOfCase> trial) {
    return new RunTrial(jdbc, cases, versions, jobs, transactions, clock, trial::getObject);
  }

  @Bean
  JobTroubles jobTroubles(JdbcClient jdbc, Clock clock, CaseworkProperties p) {
    return new JobTroubles(
        jdbc, clock, new JobTroubles.Limits(p.alert().failures(), p.alert().late()));
  }

  @Bean
  Incidents jobIncidents(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new Incidents(jdbc, transactions, audit, clock);
  }

  /** A host without {@link OperationsMail} shows its troubles, and mails nobody. */
  @Bean
  WatchJobs watchJobs(
      JobTroubles troubles, Incidents incidents, ObjectProvider<OperationsMail> mail) {
    return new WatchJobs(troubles, incidents, mail::getIfAvailable);
  }

  @Bean
  TroubledJobs troubledJobs(
      JdbcClient jdbc,
      JobTroubles troubles,
      Transactions transactions,
      AuditLog audit,
      Clock clock) {
    return new TroubledJobs(jdbc, troubles, transactions, audit, clock);
  }

  @Bean
  UndeliveredNotices undeliveredNotices(
      JdbcClient jdbc, Jobs jobs, Transactions transactions, AuditLog audit, Clock clock) {
    return new UndeliveredNotices(jdbc, jobs, transactions, audit, clock);
  }

  @Bean
  StuckWork stuckWork(JdbcClient jdbc, Transactions transactions, AuditLog audit) {
    return new StuckWork(jdbc, transactions, audit);
  }
}
