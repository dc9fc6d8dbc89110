package se.besked.platform.setup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.casework.disposal.RetentionPlans;
import se.besked.casework.record.Boards;
import se.besked.journey.catalogue.EServices;
import se.besked.journey.record.BoardRules;
import se.besked.journey.record.DisposalRules;
import se.besked.kernel.municipality.Municipalities;

/** What the municipalities have decided about their records. */
@Configuration(proxyBeanMethods = false)
class RecordSetup {
  @Bean
  Boards boards(Municipalities municipalities, EServices services) {
    return new BoardRules(municipalities, services);
  }

  @Bean
  RetentionPlans retentionPlans(Municipalities municipalities) {
    return new DisposalRules(municipalities);
  }
}
