package se.besked.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.JobHandlers;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseFile;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseState;
import se.besked.casework.cases.ReviewCase;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.kernel.municipality.Municipalities;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** Switching off between the planning of a job and its run leaves the case to an officer. */
@Tag("host")
class SwitchedOffIT {
  private static final String SERVICE = "school-transport";
  private static final Actor.SystemJob TEST = new Actor.SystemJob("test");

  @TempDir Path data;
  private final TestPostgres.Database database = TestPostgres.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private ConfigurableApplicationContext host;

  @BeforeEach
  void start() {
    host = JourneyHost.start(data, database, "--besked.casework.jobs.enabled=false");
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private CaseId applied() {
    return Guardian.send(host, new Guardian(host, Personas.ALONE).sign());
  }

  private CaseState state(CaseId id) {
    return host.getBean(CaseFiles.class).get(TEST, id).head().state();
  }

  private void consider(CaseId id) {
    host.getBean(JobHandlers.class).run(Job.CONSIDER_DECISION, id.toString());
  }

  private String taskOf(CaseId id) {
    return jdbc.sql("select text from staff_task where case_id = :id and state = 'OPEN'")
        .param("id", id.value())
        .query(String.class)
        .optional()
        .orElse("");
  }

  private Actor.Staff secretary() {
    var here = host.getBean(Municipalities.class).host().id();
    return new Actor.Staff("sekreterare", here, Set.of(Role.REGISTRAR));
  }

  @Test
  void whatWasPlannedIsLeftToAnOfficer() {
    var before = applied();
    consider(before);
    assertThat(state(before)).as("rules decide").isEqualTo(CaseState.DECIDED);

    var planned = applied();
    var interrupted = applied();
    var unused =
        host.getBean(ReviewCase.class)
            .start(
                new Actor.SystemJob("decide-by-rule"),
                (CaseFile.Received) host.getBean(CaseFiles.class).get(TEST, interrupted));
    host.getBean(AutomationSwitch.class).stop(secretary(), SERVICE, "Fel i kartan");
    consider(planned);
    consider(interrupted);
    assertThat(state(planned)).isEqualTo(CaseState.RECEIVED);
    assertThat(state(interrupted)).isEqualTo(CaseState.UNDER_REVIEW);
    assertThat(taskOf(planned)).contains("Automatiska beslut är avstängda.");
    assertThat(taskOf(interrupted)).contains("Automatiska beslut är avstängda.");
    assertThat(jdbc.sql("select count(*) from decision").query(Integer.class).single()).isOne();
  }
}
