package se.besked.platform.killed;

import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import se.besked.integrations.bankid.BankIdConfiguration;
import se.besked.platform.catalogue.CatalogueConfiguration;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatorStart;
import se.besked.platform.login.DemoSite;
import se.besked.platform.municipality.MunicipalityConfiguration;
import se.besked.testkit.TestPostgres;

/**
 * The whole journey without its pages, so that it starts fast: real use cases, jobs and clients.
 * Not a configuration class by annotation, so that other tests do not find it.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class,
  MailSenderAutoConfiguration.class,
  SslAutoConfiguration.class,
  BankIdConfiguration.class
})
@ComponentScan("se.besked.platform.setup")
@Import({CatalogueConfiguration.class, MunicipalityConfiguration.class})
public class JourneyHost {

  /**
   * Every host on the same folder has the same time: the real one, moved forward together.
   *
   * @param more settings besides the database's, as on the command line
   */
  public static ConfigurableApplicationContext start(
      Path data, TestPostgres.Database database, String... more) {
    var settings = settings(data, database);
    for (var one : more) {
      var parts = one.substring("--".length()).split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    return start(
        data,
        settings.entrySet().stream()
            .map(e -> "--" + e.getKey() + "=" + e.getValue())
            .toArray(String[]::new));
  }

  public static ConfigurableApplicationContext start(Path data, String... arguments) {
    return new SpringApplicationBuilder(JourneyHost.class)
        .web(WebApplicationType.NONE)
        .profiles("demo")
        .initializers(
            context ->
                context
                    .getBeanFactory()
                    .registerSingleton("clock", new DemoClock(data.resolve("clock"))),
            new SimulatorStart())
        .run(arguments);
  }

  /** What a host on this folder and this database needs to be told, and nothing of suppliers. */
  static Map<String, String> settings(Path data, TestPostgres.Database database) {
    var settings = new HashMap<String, String>();
    database.settings().forEach((key, value) -> settings.put(key, value.toString()));
    settings.putAll(
        Map.of(
            "besked.data",
            data.toString(),
            "besked.distance.cache",
            DemoSite.MAPS,
            "besked.vault.master-key",
            Base64.getEncoder().encodeToString(new byte[32]),
            "besked.simulator-port",
            "0",
            "besked.casework.jobs.polling-interval",
            "100ms"));
    return settings;
  }
}
