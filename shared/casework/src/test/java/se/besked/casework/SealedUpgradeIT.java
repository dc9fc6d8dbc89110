package se.besked.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.appeals.Appeal;
import se.besked.casework.appeals.Appeals;
import se.besked.casework.cases.CaseContents;
import se.besked.casework.cases.CaseFiles;
import se.besked.casework.cases.Party;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.ids.CaseId;
import se.besked.casework.migration.SealCasesInFull;
import se.besked.casework.migration.SealWhatPeopleWrote;
import se.besked.testkit.TestPostgres;

/** A database with what people wrote before it was sealed. */
@Tag("host")
class SealedUpgradeIT {
  private static final String MARKER = "QxBeforeZq";

  /** All that a case kept in the open. */
  private static final WholeCase OLD =
      new WholeCase(
          """
            {"answers": {"grounds": ["DISTANCE"]}, "application": {"homes": [
              {"name": "folkbokföringsadressen", "metres": 2601, "method": "gångväg"}],
              "wishes": [{"name": "Ärtan", "walkingMetres": 997}]}}""",
          """
            {"gaps": ["STUDENT_REGISTRY_DOWN"], "guardian": {"handle": "g",
              "address": {"value": "QxBeforeZq gata 1"}}, "children": [
              {"handle": "c", "coGuardians": [{"handle": "o", "name": {"given": "Kim"}}],
               "homes": [{"position": {"lat": 55.912345, "lon": 13.654321},
                 "toSchools": {"s": {"metres": 2601}}}]}]}""",
          """
            {"outcome": "GRANT", "headline": "Ja.", "appealRoute": "ADMINISTRATIVE_APPEAL",
             "findings": [
              {"rule": "school-transport.distance", "standing": "MET",
               "text": "Gångvägen från adressen är 2\\u00a0601\\u00a0m. Gränsen är 2\\u00a0000\\u00a0m.",
               "inputs": {"walkingMetres": 2601, "limitMetres": 2000, "method": "gångväg"}},
              {"rule": "preschool.unit", "standing": "MET",
               "text": "Du önskar Ärtan (997\\u00a0m att gå), Linden.",
               "inputs": {"Ärtan": 997, "Linden": ""}}]}""");

  private final TestPostgres.Database database = TestPostgres.fresh();
  private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
  private final UUID person = UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();

  @Test
  void isSealedBeforeAnythingIsServed() {
    asItWas();
    var now =
        Flyway.configure()
            .dataSource(database.dataSource())
            .placeholders(Map.of("application", "besked_app"))
            .load();
    assertThatThrownBy(now::validate).as("it is an older one").hasMessageContaining("not applied");
    assertThat(inFiles()).as("the test finds what lies in the files").isTrue();
    try (var host = started()) {
      assertThat(new Dump(jdbc).with(MARKER)).isEmpty();
      assertThat(inFiles()).as("nor is it left in a file of the database").isFalse();
      var files = host.getBean(CaseFiles.class);
      var head = files.get(World.JOB, new CaseId(caseId)).head();
      assertThat(head.summaryJson()).contains(MARKER);
      assertThat(head.applicationJson() + head.factsJson() + head.assessmentJson())
          .contains("DISTANCE", "STUDENT_REGISTRY_DOWN", "Ja.", "ADMINISTRATIVE_APPEAL", "Linden")
          .contains("Gångvägen är så lång som kommunens regler kräver.", "\"limitMetres\": 2000")
          .doesNotContain("2601", "601", "997", "55.91", "13.65", "Kim", "gångväg", "gata 1");
      var whole = host.getBean(CaseContents.class).open(World.JOB, head.id());
      assertThat(json(whole.applicationJson())).isEqualTo(json(OLD.applicationJson()));
      assertThat(json(whole.factsJson())).isEqualTo(json(OLD.factsJson()));
      assertThat(json(whole.assessmentJson())).isEqualTo(json(OLD.assessmentJson()));
      assertThat(files.parties(World.OFFICER, new CaseId(caseId)))
          .extracting(Party::objection)
          .containsExactly("Nej, " + MARKER);
      assertThat(host.getBean(Appeals.class).of(World.OFFICER, new CaseId(caseId)))
          .extracting(Appeal::reasons)
          .containsExactly("För att " + MARKER);
      assertThatThrownBy(() -> jdbc.sql("delete from rectification_note").update())
          .as("what refuses changes does so again")
          .hasStackTraceContaining("append-only");
    }
  }

  @Test
  void isLeftAsItWasWithoutTheKey() {
    asItWas();
    assertThatThrownBy(
            () ->
                Flyway.configure()
                    .dataSource(TestPostgres.prepared(database).owner())
                    .placeholders(Map.of("application", "besked_app"))
                    .javaMigrations(new SealCasesInFull(), new SealWhatPeopleWrote())
                    .load()
                    .migrate())
        .hasStackTraceContaining("besked.vault.master-key");
    assertThat(new Dump(jdbc).with(MARKER))
        .contains("case_file.summary", "case_party.objection", "appeal.reasons");
  }

  private ConfigurableApplicationContext started() {
    return new SpringApplicationBuilder(BootIT.Application.class)
        .web(WebApplicationType.NONE)
        .properties(
            Map.of(
                "besked.vault.master-key", World.MASTER, "besked.casework.jobs.enabled", "false"))
        .properties(TestPostgres.prepared(database).settings())
        .run();
  }

  private static Object json(String text) {
    return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
  }

  private boolean inFiles() {
    jdbc.sql("checkpoint").update();
    return jdbc.sql(
            """
            select bool_or(position(:marker::bytea in
              pg_read_binary_file(pg_relation_filepath(t::regclass))) > 0)
            from unnest(array['case_file', 'case_party', 'appeal', 'rectification_note']) t
            """)
        .param("marker", MARKER.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .query(Boolean.class)
        .single();
  }

  private void asItWas() {
    Flyway.configure()
        .dataSource(database.dataSource())
        .target("25")
        .repeatableSqlMigrationPrefix("later")
        .load()
        .migrate();
    run("insert into person values (:person, '198501012382', now())");
    run(
        """
        insert into case_file (id, municipality, service, number, state, applicant_id, arrived_at,
          form_version, rule_version, summary, application, facts, assessment, changed_at)
        values (:case, '1299', 'school-transport', 'SKJ-2026-00001', 'RECEIVED', :person, now(),
          '1', '1', jsonb_build_object('title', :marker::text),
          :application::jsonb, :facts::jsonb, :assessment::jsonb, now())
        """);
    run(
        """
        insert into case_party (case_id, person_id, role, given_name, surname, signing, objection)
        values (:case, :person, 'APPLICANT', 'Anna', 'Provsson', 'OBJECTED', 'Nej, ' || :marker)
        """);
    run(
        """
        insert into decision (id, case_id, municipality, number, standing, outcome, legal_basis,
          statute, appeal_route, headline, reasons, reasons_text, decided_by, automated, decided_at)
        values (:case, :case, '1299', 'B-1', 'VALID', 'REFUSE', '9 kap. 15 b §', 'SKOLLAGEN',
          'ADMINISTRATIVE_APPEAL', 'Avslag', '{}', 'Skäl', 'olle', false, now())
        """);
    run(
        """
        insert into appeal (id, decision_id, case_id, person_id, client_key, wanted_change, reasons,
          arrived_at, timeliness, state)
        values (:case, :case, :case, :person, :case, 'Ja, ' || :marker, 'För att ' || :marker, now(),
          'ON_TIME', 'RECEIVED')
        """);
    run(
        """
        insert into rectification_note (id, case_id, about, says, ground, written_by, written_at)
        values (:case, :case, 'Årskurs', :marker, 'Intyg', 'olle', now())
        """);
  }

  private void run(String sql) {
    jdbc.sql(sql)
        .param("person", person)
        .param("case", caseId)
        .param("marker", MARKER)
        .param("application", OLD.applicationJson())
        .param("facts", OLD.factsJson())
        .param("assessment", OLD.assessmentJson())
        .update();
  }
}
