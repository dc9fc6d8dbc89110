package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.AuditLog;
import se.besked.casework.access.Transactions;
import se.besked.casework.overview.AutomatedRegister;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseAccess;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.overview.EqualTreatment;
import se.besked.casework.overview.Overview;
import se.besked.casework.queue.AnswerPromises;
import se.besked.casework.queue.CaseQueue;
import se.besked.casework.queue.Colleagues;
import se.besked.casework.queue.SavedViews;
import se.besked.casework.queue.WorkOnCases;
import se.besked.casework.events.Events;
import se.besked.casework.tasks.StaffTasks;

/** The queue, the overview and the register of decisions by rule. */
@Configuration(proxyBeanMethods = false)
class QueueBeans {
  @Bean
  CaseQueue caseQueue(JdbcClient jdbc, Transactions transactions, AuditLog audit) {
    return new CaseQueue(jdbc, transactions, audit);
  }

  @Bean
  AnswerPromises answerPromises(JdbcClient jdbc, Transactions transactions) {
    return new AnswerPromises(jdbc, transactions);
  }

  @Bean
  SavedViews savedViews(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new SavedViews(jdbc, transactions, audit, clock);
  }

  @Bean
  Colleagues colleagues(JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new Colleagues(jdbc, transactions, audit, clock);
  }

  @Bean
  WorkOnCases workOnCases(
      CaseRows cases,
      ReviewCase reviewCase,
      CaseAccess access,
      Colleagues colleagues,
      Events events,
      StaffTasks tasks,
      Transactions transactions) {
    return new WorkOnCases(cases, reviewCase, access, colleagues, events, tasks, transactions);
  }

  @Bean
  AutomationSwitch automationSwitch(
      JdbcClient jdbc, Transactions transactions, AuditLog audit, Clock clock) {
    return new AutomationSwitch(jdbc, transactions, audit, clock);
  }

  @Bean
  AutomatedRegister automatedRegister(JdbcClient jdbc, Transactions transactions, AuditLog audit) {
    return new AutomatedRegister(jdbc, transactions, audit);
  }

  @Bean
  Overview overview(JdbcClient jdbc, Transactions transactions, AuditLog audit) {
    return new Overview(jdbc, transactions, audit);
  }

  @Bean
  EqualTreatment equalTreatment(JdbcClient jdbc, Transactions transactions, AuditLog audit) {
    return new EqualTreatment(jdbc, transactions, audit);
  }
}
