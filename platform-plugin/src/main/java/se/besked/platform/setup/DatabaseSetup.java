package se.besked.platform.setup;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A PostgreSQL of our own when no other is named by {@code spring.datasource.url}: for a demo or a
 * trial, with the same code as on a real server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseSetup {
  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(DataFolder folder) throws IOException {
    return EmbeddedDatabase.in(folder);
  }

  @Bean
  DataSource dataSource(EmbeddedDatabase database) {
    return database.dataSource();
  }
}
