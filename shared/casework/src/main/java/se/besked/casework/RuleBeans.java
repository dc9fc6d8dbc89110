package se.besked.casework;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.operations.Incidents;
import se.besked.casework.operations.JobTroubles;
import se.besked.casework.operations.OperationsMail;
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
  RuleDrafts ruleDrafts(
      JdbcClient jdbc,
      RuleVersions versions,
      Desk desk,
      Clock clock,
      ObjectProvider<RuleTopics> topics) {
    return new RuleDrafts(jdbc, versions, desk, clock, topics::getObject);
  }

  @Bean
  RuleTrials ruleTrials(
      JdbcClient jdbc,
      RuleDrafts drafts,
      Jobs jobs,
      Desk desk,
      Clock clock,
      ObjectProvider<RuleTopics> topics) {
    return new RuleTrials(jdbc, drafts, jobs, desk, clock, topics::getObject);
  }

  @Bean
  RunTrial runTrial(
      JdbcClient jdbc,
      CaseRows cases,
      RuleVersions versions,
      Jobs jobs,
      Desk desk,
      Clock clock,
      ObjectProvider<TrialOfCase> trial) {
    return new RunTrial(jdbc, cases, versions, jobs, desk, clock, trial::getObject);
  }

  @Bean
  JobTroubles jobTroubles(JdbcClient jdbc, Clock clock, CaseworkProperties p) {
    return new JobTroubles(
        jdbc, clock, new JobTroubles.Limits(p.alert().failures(), p.alert().late()));
  }

  /** A host without {@link OperationsMail} shows its troubles, and mails nobody. */
  @Bean
  WatchJobs watchJobs(
      JobTroubles troubles, Incidents incidents, ObjectProvider<OperationsMail> mail) {
    return new WatchJobs(troubles, incidents, mail::getIfAvailable);
  }
}
