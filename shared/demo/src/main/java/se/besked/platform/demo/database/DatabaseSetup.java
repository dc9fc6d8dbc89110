package se.besked.platform.demo.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * A PostgreSQL of our own when no other is named by {@code spring.datasource.url}: for a demo or a
 * trial, with the same code as on a real server.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseSetup {
  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(DataFolder folder, Environment settings) throws IOException {
    var limits = Binder.get(settings).bindOrCreate("spring.datasource.hikari", HikariConfig.class);
    return EmbeddedDatabase.in(folder, EmbeddedDatabase.USUAL_START, limits);
  }

  @Bean
  DataSource dataSource(EmbeddedDatabase database) {
    return database.dataSource();
  }
}
