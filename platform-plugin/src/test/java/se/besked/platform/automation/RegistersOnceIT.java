package se.besked.platform.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import se.besked.casework.JobHandlers;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Role;
import se.besked.casework.automation.AutomationSwitch;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.CaseId;
import se.besked.casework.jobs.Job;
import se.besked.kernel.municipality.Municipalities;
import se.besked.kernel.people.PersonalNumber;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.platform.killed.Guardian;
import se.besked.platform.killed.JourneyHost;
import se.besked.simulation.SimulatedRequest;
import se.besked.simulation.Traffic;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/** What the registers are asked, over their wires, when a job considers a case. */
@Tag("host")
class RegistersOnceIT {
  private static final Actor.SystemJob TEST = new Actor.SystemJob("test");

  /** As a question names somebody: not the organisation that asks, nor the order. */
  private static final Pattern ASKED_ABOUT =
      Pattern.compile("\"identitetsbeteckning\"\\s*:\\s*\"(\\d{12})\"");

  @TempDir private static Path data;
  private static ConfigurableApplicationContext host;

  @BeforeAll
  static void start() {
    host = JourneyHost.start(data, TestPostgres.migrated(), "--besked.casework.jobs.enabled=false");
  }

  @AfterAll
  static void stop() {
    host.close();
  }

  private static CaseId applied(PersonalNumber who) {
    return Guardian.send(host, new Guardian(host, who).sign());
  }

  private static CaseState state(CaseId id) {
    return host.getBean(CaseFiles.class).get(TEST, id).head().state();
  }

  private record Asked(Traffic population, Traffic students) {
    /** Whom the population register was asked about, in the order of the questions. */
    List<String> people() {
      return population.asked().stream()
          .map(SimulatedRequest::body)
          .map(body -> new String(body, StandardCharsets.UTF_8))
          .flatMap(body -> ASKED_ABOUT.matcher(body).results())
          .map(found -> found.group(1))
          .toList();
    }
  }

  private static Asked considered(CaseId id) {
    var server = host.getBean(SimulatedSuppliers.class).server();
    var asked = new Asked(server.count("navet"), server.count("ss12000"));
    host.getBean(JobHandlers.class).run(Job.CONSIDER_DECISION, id.toString());
    return asked;
  }

  @Test
  void aDecisionByRule() {
    var id = applied(Personas.ALONE);
    var asked = considered(id);

    assertThat(state(id)).isEqualTo(CaseState.DECIDED);
    assertThat(asked.people())
        .as("custody, protection and the decision itself rest on the same answers")
        .containsExactlyInAnyOrder(Personas.CHILD_OF_ALONE.digits(), Personas.ALONE.digits());
    assertThat(asked.population().requests()).as("the child, then the guardian").isEqualTo(2);
    assertThat(asked.students().requests()).as("nothing rests on it").isZero();
  }

  @Test
  void whatIsLeftToAnOfficer() {
    var id = applied(Personas.CLOSE);
    var asked = considered(id);

    assertThat(state(id)).isEqualTo(CaseState.RECEIVED);
    assertThat(asked.people()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(asked.students().requests()).isZero();
  }

  @Test
  void whatTheBoardHasStopped() {
    var id = applied(Personas.ALONE);
    var here = host.getBean(Municipalities.class).host().id();
    var secretary = new Actor.Staff("sekreterare", here, Set.of(Role.REGISTRAR));
    var other = new Actor.Staff("annan-sekreterare", here, Set.of(Role.REGISTRAR));
    var automation = host.getBean(AutomationSwitch.class);
    automation.stop(secretary, "school-transport", "Fel i kartan");
    try {
      var asked = considered(id);
      assertThat(state(id)).isEqualTo(CaseState.RECEIVED);
      assertThat(asked.people()).hasSize(2).doesNotHaveDuplicates();
    } finally {
      automation.askToStart(secretary, "school-transport", "Rättat");
      automation.agreeToStart(other, "school-transport", "Rättat");
    }
  }
}
