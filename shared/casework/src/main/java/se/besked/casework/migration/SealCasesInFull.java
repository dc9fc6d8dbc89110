package se.besked.casework.migration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.besked.casework.cases.CommonPart;
import se.besked.casework.cases.WholeCase;
import se.besked.casework.crypto.MasterKeys;
import se.besked.casework.crypto.Place;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/** Seals all of what cases from before V26 keep of an application, and leaves the common part. */
public final class SealCasesInFull extends SealingStep {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** For a database that is new. */
  public SealCasesInFull() {
    this(null, Clock.systemUTC());
  }

  public SealCasesInFull(@Nullable MasterKeys masters, Clock clock) {
    super("26.1", "seal cases in full", masters, clock);
  }

  @Override
  void seal(SingleConnectionDataSource database) throws SQLException {
    var reading = new JdbcTemplate(database);
    reading.setFetchSize(BATCH);
    var jdbc = JdbcClient.create(database);
    changing(
        database,
        "case_file",
        () ->
            reading.query(
                "select id, application, facts, assessment from case_file where form_version <> ''",
                (ResultSet row) -> seal(jdbc, row)));
  }

  private void seal(JdbcClient jdbc, ResultSet row) throws SQLException {
    var id = new CaseId(Sql.id(row, "id"));
    var whole = new WholeCase(row.getString(2), row.getString(3), row.getString(4));
    jdbc.sql(
            """
            update case_file set sealed = :sealed, application = :application::jsonb,
              facts = :facts::jsonb, assessment = :assessment::jsonb
            where id = :id
            """)
        .param(
            "sealed",
            caseVault(jdbc)
                .seal(
                    id,
                    new Place("case_file", id.value(), "sealed"),
                    JSON.writeValueAsString(whole).getBytes(UTF_8)))
        .param("application", CommonPart.application(whole.applicationJson()))
        .param("facts", CommonPart.facts(whole.factsJson()))
        .param("assessment", CommonPart.assessment(whole.assessmentJson()))
        .param("id", id.value())
        .update();
  }
}
