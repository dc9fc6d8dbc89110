package se.besked.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import se.besked.casework.CaseworkConfiguration;
import se.besked.casework.ids.PersonId;
import se.besked.casework.protection.ProtectionRegister;
import se.besked.casework.protection.ProtectionRegister.Reading;
import se.besked.kernel.people.Protection;
import se.besked.testkit.TestPostgres;

/** Casework on a new database. Only what is asked for is made, so no job runs. */
final class QueueWorld implements AutoCloseable {
  private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
  private static final int CONNECTIONS = 4;

  private final TestPostgres.Database database = TestPostgres.migrated();
  private final HikariDataSource connections = new HikariDataSource();
  private final AnnotationConfigApplicationContext spring =
      new AnnotationConfigApplicationContext();

  QueueWorld() {
    connections.setJdbcUrl(database.jdbcUrl());
    // Of its owner, who may have the statistics gathered.
    connections.setUsername(
        Objects.requireNonNull(database.settings().get("spring.flyway.user")).toString());
    connections.setMaximumPoolSize(CONNECTIONS);
    spring
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("bench", Map.of("besked.vault.master-key", KEY)));
    spring.registerBean(DataSource.class, () -> connections);
    spring.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
    spring.registerBean(Clock.class, Clock::systemUTC);
    spring.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(connections));
    spring.registerBean(ProtectionRegister.class, () -> QueueWorld::nobodyIsProtected);
    spring.register(CaseworkConfiguration.class);
    BeanFactoryPostProcessor onlyWhatIsAskedFor =
        factory -> {
          spring.removeBeanDefinition("jobRunner");
          Arrays.stream(factory.getBeanDefinitionNames())
              .map(factory::getBeanDefinition)
              .forEach(definition -> definition.setLazyInit(true));
        };
    spring.addBeanFactoryPostProcessor(onlyWhatIsAskedFor);
    spring.refresh();
  }

  private static Map<PersonId, Reading> nobodyIsProtected(Set<PersonId> people) {
    return people.stream()
        .collect(Collectors.toMap(p -> p, p -> new Reading(Protection.NONE, true, false)));
  }

  /** Without a pool, for what is done before anything is measured. */
  DataSource administrator() {
    return database.administrator();
  }

  <T> T get(Class<T> type) {
    return spring.getBean(type);
  }

  @Override
  public void close() {
    spring.close();
    connections.close();
    database.drop();
  }
}
