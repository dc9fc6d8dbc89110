package se.besked.casework.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CaseId;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of decisions. For the use cases of this module, which have checked who asks. */
public final class DecisionRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  public DecisionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Decision> find(DecisionId id) {
    return one("select * from decision where id = :id", "id", id.value());
  }

  /** And holds it until the transaction ends. */
  public Optional<Decision> lock(DecisionId id) {
    return one("select * from decision where id = :id for no key update", "id", id.value());
  }

  public Optional<Decision> validOf(CaseId caseId) {
    return one(
        "select * from decision where case_id = :case and standing = 'VALID'",
        "case",
        caseId.value());
  }

  private Optional<Decision> one(String sql, String name, Object value) {
    return jdbc.sql(sql).param(name, value).query((row, n) -> read(row)).optional();
  }

  public List<Decision> of(CaseId caseId) {
    return jdbc.sql("select * from decision where case_id = :case order by decided_at, number")
        .param("case", caseId.value())
        .query((row, n) -> read(row))
        .list();
  }

  void insert(DecisionId id, CaseHead head, NewDecision d, Decided how, Instant now) {
    jdbc.sql(
            """
            insert into decision (id, case_id, municipality, number, standing, replaces, outcome,
              legal_basis, statute, appeal_route, headline, reasons, reasons_text, decided_by,
              delegation, automated, rule_version, gate_reasons, valid_from, valid_to, decided_at)
            values (:id, :case, :municipality, :number, 'VALID', :replaces, :outcome,
              :legalBasis, :statute, :route, :headline, :reasons::jsonb, :text, :by,
              :delegation, :automated, :ruleVersion, :gate::jsonb, :from, :to, :now)
            """)
        .param("id", id.value())
        .param("case", head.id().value())
        .param("municipality", head.municipality())
        .param("number", nextNumber(head.municipality(), now))
        .param("replaces", how.replaces() == null ? null : how.replaces().value())
        .param("outcome", d.outcome().name())
        .param("legalBasis", d.legalBasis().citation())
        .param("statute", d.legalBasis().statute())
        .param("route", d.appealRoute().name())
        .param("headline", d.headline())
        .param("reasons", d.reasonsJson())
        .param("text", d.reasonsText())
        .param("by", how.by())
        .param("delegation", how.delegation())
        .param("automated", how.automated())
        .param("ruleVersion", how.ruleVersion())
        .param("gate", JSON.writeValueAsString(d.gateReasons()))
        .param("from", d.validFrom())
        .param("to", d.validTo())
        .param("now", Sql.at(now))
        .update();
  }

  private String nextNumber(String municipality, Instant now) {
    int year = Sql.day(now).getYear();
    int number =
        jdbc.sql(
                """
                insert into decision_number_series (municipality, year, last)
                values (:municipality, :year, 1)
                on conflict (municipality, year)
                  do update set last = decision_number_series.last + 1
                returning last
                """)
            .param("municipality", municipality)
            .param("year", year)
            .query(Integer.class)
            .single();
    return "BESLUT-%d-%05d".formatted(year, number);
  }

  void replace(Decision old) {
    Sql.one(
        jdbc.sql(
                """
                update decision set standing = 'REPLACED', version = version + 1
                where id = :id and version = :version and standing = 'VALID'
                """)
            .param("id", old.id().value())
            .param("version", old.version())
            .update(),
        "decision");
  }

  /** False when it was published before. */
  boolean publish(Decision decision, Instant now) {
    return jdbc.sql(
                """
                update decision set published_at = :now, version = version + 1
                where id = :id and version = :version and published_at is null
                """)
            .param("now", Sql.at(now))
            .param("id", decision.id().value())
            .param("version", decision.version())
            .update()
        == 1;
  }

  static Decision read(ResultSet row) throws SQLException {
    var replaces = Sql.maybeId(row, "replaces");
    return new Decision(
        new DecisionId(Sql.id(row, "id")),
        new CaseId(Sql.id(row, "case_id")),
        row.getString("municipality"),
        row.getString("number"),
        row.getString("standing").equals("VALID"),
        replaces == null ? null : new DecisionId(replaces),
        DecisionOutcome.valueOf(row.getString("outcome")),
        new LegalReference(row.getString("legal_basis"), row.getString("statute")),
        AppealRoute.valueOf(row.getString("appeal_route")),
        row.getString("headline"),
        row.getString("reasons"),
        row.getString("reasons_text"),
        row.getString("decided_by"),
        row.getString("delegation"),
        row.getBoolean("automated"),
        row.getString("rule_version"),
        row.getString("gate_reasons"),
        Sql.maybeDate(row, "valid_from"),
        Sql.maybeDate(row, "valid_to"),
        Sql.instant(row, "decided_at"),
        Sql.maybeInstant(row, "published_at"),
        Sql.maybeDate(row, "announced_on"),
        Sql.maybeDate(row, "taken_down_on"),
        row.getInt("version"));
  }

  /** Who decided, as columns. */
  record Decided(
      String by,
      @Nullable String delegation,
      boolean automated,
      @Nullable String ruleVersion,
      @Nullable DecisionId replaces) {}
}
