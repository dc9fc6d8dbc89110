package se.besked.casework.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CommonPart;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.law.AppealRoute;
import se.besked.kernel.law.LegalReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of decisions. For the use cases of this module, which have checked who asks. */
@Component
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
        "select * from decision where case_id = :case and standing = 'VALID' and subject ="
            + " 'MATTER'",
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

  void insert(
      DecisionId id,
      CaseHead head,
      NewDecision d,
      byte[] sealed,
      MakeDecision.Circumstances how,
      Instant now) {
    var by = Decided.of(d.decidedBy());
    var elsewhere = how.elsewhere();
    jdbc.sql(
            """
            insert into decision (id, case_id, municipality, number, standing, replaces, outcome,
              legal_basis, statute, appeal_route, headline, reasons, sealed, reasons_text, decided_by,
              delegation, automated, rule_version, gate_reasons, valid_from, valid_to, decided_at,
              subject, given_to, rapporteur, hearing, hearing_waived,
              heard_from, heard_to, change_ground)
            values (:id, :case, :municipality, :number, 'VALID', :replaces, :outcome,
              :legalBasis, :statute, :route, :headline, :reasons::jsonb, :sealed, :text, :by,
              :delegation, :automated, :ruleVersion, :gate::jsonb, :from, :to, :now,
              :subject, :givenTo, :rapporteur, :hearing, :waived,
              :heardFrom, :heardTo, :changeGround)
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
        .param("reasons", Reasons.common(d.reasonsJson()))
        .param("sealed", sealed)
        .param("text", d.reasonsText())
        .param("by", by.by())
        .param("delegation", by.delegation())
        .param("automated", by.automated())
        .param("ruleVersion", by.ruleVersion())
        .param("gate", JSON.writeValueAsString(d.gateReasons()))
        .param("from", d.validFrom())
        .param("to", d.validTo())
        .param("now", Sql.at(now))
        .param("subject", how.subject().name())
        .param("givenTo", how.givenTo() == null ? null : how.givenTo().value())
        .param("rapporteur", how.rapporteur())
        .param("hearing", how.hearingKind())
        .param("waived", how.waivedBecause())
        .param("heardFrom", elsewhere == null ? null : elsewhere.sentOn())
        .param("heardTo", elsewhere == null ? null : elsewhere.overOn())
        .param("changeGround", how.changeGround())
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

  /** The decision no longer holds; another takes its place. */
  public void replace(Decision old) {
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

  /** The same decision with an obvious slip corrected, in a new edition of its letter. */
  public void correct(Decision decision, String reasonsText) {
    Sql.one(
        jdbc.sql(
                """
                update decision set reasons_text = :text, edition = edition + 1,
                  version = version + 1
                where id = :id and version = :version and standing = 'VALID'
                """)
            .param("text", reasonsText)
            .param("id", decision.id().value())
            .param("version", decision.version())
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
    var givenTo = Sql.maybeId(row, "given_to");
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
        // From before there were two parts: what is left in the open is read as it should be.
        row.getBytes("sealed") == null
            ? CommonPart.assessment(row.getString("reasons"))
            : row.getString("reasons"),
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
        DecisionSubject.valueOf(row.getString("subject")),
        givenTo == null ? null : new PersonId(givenTo),
        row.getString("rapporteur"),
        row.getInt("edition"),
        row.getInt("version"));
  }

  /** Who decided, as columns. */
  private record Decided(
      String by, @Nullable String delegation, boolean automated, @Nullable String ruleVersion) {
    static Decided of(NewDecision.DecidedBy decidedBy) {
      return switch (decidedBy) {
        case NewDecision.ByOfficer(var name, var delegation) ->
            new Decided(name, delegation, false, null);
        case NewDecision.ByOfficerElsewhere elsewhere ->
            new Decided(elsewhere.name(), elsewhere.delegation(), false, null);
        case NewDecision.ByRule(var rule, var delegation, var version) ->
            new Decided(rule, delegation, true, version);
      };
    }
  }
}
