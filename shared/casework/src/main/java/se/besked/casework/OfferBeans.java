package se.besked.casework;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Desk;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.OpenCase;
import se.besked.casework.cases.Parties;
import se.besked.casework.events.Events;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.Notices;
import se.besked.casework.offers.MakeOffers;
import se.besked.casework.offers.OfferRows;
import se.besked.casework.offers.SettleOffer;
import se.besked.casework.tasks.StaffTasks;

/** Offers of a place. */
@Configuration(proxyBeanMethods = false)
class OfferBeans {
  @Bean
  MakeOffers makeOffers(
      JdbcClient jdbc,
      OfferRows offers,
      SettleOffer settle,
      OpenCase openCase,
      CaseRows cases,
      Parties parties,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks,
      Jobs jobs,
      Clock clock,
      CaseworkProperties p) {
    return new MakeOffers(
        jdbc,
        offers,
        settle,
        openCase,
        cases,
        parties,
        desk,
        events,
        notices,
        tasks,
        jobs,
        clock,
        p.offer().remindBefore());
  }
}
