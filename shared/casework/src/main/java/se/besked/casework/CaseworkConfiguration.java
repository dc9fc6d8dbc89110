package se.besked.casework;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import se.besked.casework.crypto.MasterKeys;

/**
 * The module's one door. The host gives a data source, a transaction manager, a {@link Clock}, and
 * its {@code AutomatedDecisions}, {@code DecisionLetters} and {@code OutgoingNotices}; it gets
 * every use case as a bean, and every job as a task for db-scheduler.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CaseworkProperties.class, VaultProperties.class})
@Import({GroundBeans.class, CaseBeans.class, DecisionBeans.class, JobRegistrar.class})
public class CaseworkConfiguration {

  @Bean
  MasterKeys masterKeys(VaultProperties properties) {
    return properties.keys();
  }

  /** Jobs keep the same time as everything else. The starter looks for a bean of this name. */
  @Bean
  com.github.kagkarlsson.scheduler.Clock dbSchedulerClock(Clock clock) {
    return () -> Instant.ofEpochMilli(clock.millis());
  }
}
