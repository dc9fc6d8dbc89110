package se.besked.casework;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.disposal.CarryOutDisposal;
import se.besked.casework.disposal.Disposals;
import se.besked.casework.disposal.RetentionPlans;
import se.besked.casework.jobs.Jobs;

/** Disposal. A host without plans disposes of nothing. */
@Configuration(proxyBeanMethods = false)
class DisposalBeans {
  private static final RetentionPlans NONE = (municipality, day) -> Optional.empty();

  @Bean
  Disposals disposals(
      JdbcClient jdbc, ObjectProvider<RetentionPlans> plans, Jobs jobs, Desk desk, Clock clock) {
    return new Disposals(jdbc, plans.getIfAvailable(() -> NONE), jobs, desk, clock);
  }

  @Bean
  CarryOutDisposal carryOutDisposal(
      JdbcClient jdbc,
      CaseRows cases,
      ObjectProvider<RetentionPlans> plans,
      Jobs jobs,
      Desk desk,
      Clock clock) {
    return new CarryOutDisposal(jdbc, cases, plans.getIfAvailable(() -> NONE), jobs, desk, clock);
  }
}
