package se.besked.casework;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.migration.SealCasesInFull;
import se.besked.casework.migration.SealWhatPeopleWrote;

/**
 * The module's one door. The host gives a data source, a transaction manager, a {@link Clock}, and
 * its {@code AutomatedDecisions}, {@code DecisionLetters} and {@code OutgoingNotices}; it gets
 * every use case as a bean, and the jobs run.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CaseworkProperties.class, VaultProperties.class})
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CaseworkConfiguration {

  @Bean
  MasterKeys masterKeys(VaultProperties properties) {
    return properties.keys();
  }

  /** A step of the database's migration, which the host runs before it asks for anything else. */
  @Bean
  SealCasesInFull sealCasesInFull(MasterKeys masters, Clock clock) {
    return new SealCasesInFull(masters, clock);
  }

  /** A step of the database's migration, which the host runs before it asks for anything else. */
  @Bean
  SealWhatPeopleWrote sealWhatPeopleWrote(MasterKeys masters, Clock clock) {
    return new SealWhatPeopleWrote(masters, clock);
  }

  @Bean
  JobTasks jobTasks(JobHandlers handlers) {
    return JobTasks.of(handlers);
  }

  @Bean
  JobRunner jobRunner(
      DataSource dataSource,
      JobTasks tasks,
      Jobs jobs,
      Clock clock,
      CaseworkProperties properties) {
    return new JobRunner(dataSource, tasks, jobs, clock, properties.jobs());
  }
}
