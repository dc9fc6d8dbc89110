package se.besked.platform.setup;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.kernel.decisions.AutomationGate;
import se.besked.platform.catalogue.RulesToday;

/** What is told before there is a case asks the same gate as the decision itself. */
@Configuration(proxyBeanMethods = false)
class RulesTodaySetup {
  @Bean
  RulesToday rulesToday(AutomationGate gate, AutomationSwitch automation, Clock clock) {
    return new RulesToday(gate, automation::isOn, clock);
  }
}
