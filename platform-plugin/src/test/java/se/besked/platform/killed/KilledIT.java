package se.besked.platform.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.jobs.Job;
import se.besked.integrations.notices.simulated.ReceivedMail;
import se.besked.platform.demo.DemoClock;
import se.besked.platform.demo.SimulatedSuppliers;
import se.besked.testkit.Personas;
import se.besked.testkit.TestPostgres;

/**
 * From submission to notice in a process that is killed on the way, each time at another moment.
 * The process that comes after it does the rest: everything happens, and nothing happens twice.
 */
@Tag("verify")
class KilledIT {
  /** A node is taken for dead after a minute of silence; the next one starts later than that. */
  private static final String OPERATIONS = "drift@";

  private static final Duration SILENCE = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final TestPostgres.Database database = TestPostgres.migrated();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

  @TempDir Path data;

  @Test
  void everythingHappensOnceWhereverTheProcessIsKilled() throws Exception {
    try (var host = JourneyHost.start(data, database, "--besked.casework.jobs.enabled=false")) {
      var settings = new HashMap<>(JourneyHost.settings(data, database));
      settings.putAll(suppliers(host));
      settings.put("besked.simulators", "false");
      var guardian = new Guardian(host, Personas.ALONE);
      var mail = host.getBean(SimulatedSuppliers.class).mailbox();
      int started = 0;
      var worker = WorkerProcess.start(data, started++, settings);
      try {
        for (var moment : Moment.values()) {
          mail.empty();
          var signed = guardian.sign();
          try (var hold = new Hold(database.administrator(), moment)) {
            worker.send(signed);
            var held = worker;
            await(moment.words() + "\n" + held.log())
                .atMost(LONGEST)
                .until(() -> hold.hasSomebody() || !held.isAlive());
            assertThat(worker.isAlive()).as(worker.log()).isTrue();
            worker.kill();
          }
          ((DemoClock) host.getBean(Clock.class)).forward(SILENCE);
          worker = WorkerProcess.start(data, started++, settings);
          worker.send(signed);
          var again = worker;
          await()
              .alias(moment.words())
              .atMost(LONGEST)
              .pollInterval(Duration.ofMillis(100))
              .untilAsserted(() -> assertDone(moment, signed, again));
          // The operations are told of jobs that came late; here the guardian's mails count.
          assertOnce(
              moment,
              signed,
              mail.received().stream().filter(m -> !m.to().contains(OPERATIONS)).toList());
          System.out.println("Killed and made good: " + moment.words());
        }
        assertNothingSkipped();
      } finally {
        worker.close();
      }
    }
  }

  /** Where the simulators in this process are, for the other one. */
  private static Map<String, String> suppliers(ConfigurableApplicationContext host) {
    var source = (MapPropertySource) host.getEnvironment().getPropertySources().get("simulators");
    return source.getSource().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString()));
  }

  private void assertDone(Moment moment, SignedApplication signed, WorkerProcess worker) {
    assertThat(worker.isAlive()).as(worker.log()).isTrue();
    assertThat(notices(signed)).as(moment.words()).containsOnlyKeys("SENT");
    assertThat(notices(signed).get("SENT")).as(moment.words()).isEqualTo(2);
    assertThat(dueJobs()).as("jobs left after: " + moment.words()).isZero();
  }

  private Map<String, Integer> notices(SignedApplication signed) {
    return jdbc
        .sql(
            """
            select n.state, count(*) from notice n join case_file c on c.id = n.case_id
            where c.draft_id = :draft group by n.state
            """)
        .param("draft", signed.draft().value())
        .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private int dueJobs() {
    var planned =
        Arrays.stream(Job.values())
            .filter(job -> job.every().isEmpty())
            .map(Job::taskName)
            .toList();
    return jdbc.sql(
            "select count(*) from scheduled_tasks where task_name in (:planned)"
                + " and execution_time < now() + interval '6 hours'")
        .param("planned", planned)
        .query(Integer.class)
        .single();
  }

  private void assertOnce(
      Moment moment, SignedApplication signed, java.util.List<ReceivedMail> mails) {
    var of = "of the case killed when " + moment.words();
    var ofCase = " where case_id in (select id from case_file where draft_id = :draft)";
    assertThat(count(signed, "case_file where draft_id = :draft and state = 'DECIDED'"))
        .as("case " + of)
        .isOne();
    assertThat(count(signed, "case_signature" + ofCase)).as("signature " + of).isOne();
    assertThat(count(signed, "decision" + ofCase)).as("decision " + of).isOne();
    assertThat(count(signed, "decision" + ofCase + " and published_at is not null"))
        .as("publication " + of)
        .isOne();
    var ofDecision = " where decision_id in (select id from decision" + ofCase + ")";
    assertThat(count(signed, "decision_document" + ofDecision + " and kind = 'LETTER'"))
        .as("letter " + of)
        .isOne();
    assertThat(count(signed, "decision_receipt" + ofDecision))
        .as("receipts " + of)
        .isEqualTo(count(signed, "case_party" + ofCase + " and role <> 'CHILD'"));
    assertThat(count(signed, "notice" + ofCase)).as("notices " + of).isEqualTo(2);
    assertThat(count(signed, "(select distinct person_id, kind from notice" + ofCase + ") n"))
        .as("kinds of notice " + of)
        .isEqualTo(2);
    assertThat(count(signed, "staff_task" + ofCase)).as("tasks for staff " + of).isZero();
    assertThat(count(signed, "draft where id = :draft and state = 'SUBMITTED' and content is null"))
        .as("ended draft " + of)
        .isOne();
    assertThat(
            count(
                signed,
                "(select type from case_event"
                    + ofCase
                    + " group by type, person_id having count(*) > 1) e"))
        .as("events that happened twice " + of)
        .isZero();
    assertThat(mails.stream().map(ReceivedMail::messageId).distinct())
        .as("mails, by Message-ID, " + of)
        .hasSize(2);
    assertThat(mails)
        .as("mails sent again under the same Message-ID " + of)
        .hasSize(moment == Moment.NOTICE ? 3 : 2);
  }

  private int count(SignedApplication signed, String fromWhere) {
    return jdbc.sql("select count(*) from " + fromWhere)
        .param("draft", signed.draft().value())
        .query(Integer.class)
        .single();
  }

  /** The series have no gaps, and every document has its line in the record. */
  private void assertNothingSkipped() {
    assertThat(all("select last from case_number_series")).isEqualTo(Moment.values().length);
    assertThat(all("select last from decision_number_series")).isEqualTo(Moment.values().length);
    assertThat(all("select last from journal_series"))
        .isEqualTo(all("select count(*) from journal_entry"))
        .isGreaterThanOrEqualTo(2 * Moment.values().length);
    assertThat(all("select count(*) from draft where state in ('OPEN', 'SIGNING')")).isZero();
  }

  private int all(String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }
}
