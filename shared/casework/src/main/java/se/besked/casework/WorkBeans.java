package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Parties;
import se.besked.casework.events.Events;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.Notices;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.workitems.CarriedOut;
import se.besked.casework.workitems.WorkItemRows;
import se.besked.casework.workitems.WorkItems;

/** What is carried into the business system. */
@Configuration(proxyBeanMethods = false)
class WorkBeans {
  @Bean
  CarriedOut carriedOut(
      WorkItemRows items,
      CaseRows cases,
      Parties parties,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Clock clock,
      CaseworkProperties p) {
    return new CarriedOut(
        items,
        cases,
        parties,
        events,
        notices,
        tasks,
        clock,
        new CarriedOut.Tries(p.workItem().attempts(), p.workItem().retryAfter()));
  }

  @Bean
  WorkItems workItems(
      JdbcClient jdbc,
      WorkItemRows items,
      CarriedOut carriedOut,
      CaseRows cases,
      Jobs jobs,
      Desk desk,
      Clock clock,
      CaseworkProperties p) {
    return new WorkItems(
        jdbc,
        items,
        carriedOut,
        cases,
        jobs,
        desk,
        clock,
        new WorkItems.Leases(p.workItem().robotLease(), p.workItem().officerLease()));
  }
}
