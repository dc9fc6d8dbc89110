package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.testkit.TestPostgres;

/** A host as hosts are: Boot, Flyway and the jobs, running by itself. */
@Tag("host")
class BootIT {
  /** No configuration by itself, or the module would find it beside its own. */
  @EnableAutoConfiguration
  @Import(CaseworkConfiguration.class)
  static class Application {
    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    World.Host host() {
      return new World.Host();
    }
  }

  @Test
  void startsMigratesAndRunsAJob() throws InterruptedException {
    var database = TestPostgres.prepared();
    try (var context =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .properties(database.settings())
            .properties(
                Map.of(
                    "besked.vault.master-key",
                    World.MASTER,
                    "besked.casework.jobs.polling-interval",
                    "200ms"))
            .run()) {
      assertThat(context.getBean(CaseworkProperties.class).draft().lifetime())
          .isEqualTo(Duration.ofDays(90));
      var absent = "00000000-0000-0000-0000-000000000000";
      context.getBean(Jobs.class).plan(Job.PUBLISH_DECISION, absent);
      var jdbc = context.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
      var until = Instant.now().plusSeconds(20);
      int failures = 0;
      while (failures == 0 && Instant.now().isBefore(until)) {
        Thread.sleep(100);
        failures =
            jdbc.sql(
                    "select coalesce(consecutive_failures, 0) from scheduled_tasks where"
                        + " task_instance = :i")
                .param("i", absent)
                .query(Integer.class)
                .single();
      }
      assertThat(failures).as("the job ran, and failed as it should").isOne();
      assertThat(
              jdbc.sql("select count(*) from scheduled_tasks where task_name = 'expire-drafts'")
                  .query(Integer.class)
                  .single())
          .isOne();
    }
  }
}
