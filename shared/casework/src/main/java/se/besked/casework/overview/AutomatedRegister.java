package se.besked.casework.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.SqlFilter;
import se.besked.casework.access.Subject;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/**
 * The register of decisions made without a person (kommunallagen 6 kap. 37 §). What has become
 * about a protected person since is left out.
 */
@Component
public final class AutomatedRegister {
  private static final String FROM =
      " from decision d join case_queue c on c.case_id = d.case_id where d.automated"
          + " and d.municipality = :staffMunicipality"
          + " and d.decided_at >= :from and d.decided_at < :to and ";

  private static final Subject DECISIONS = Subject.list("decision");

  private final JdbcClient jdbc;
  private final Desk desk;

  public AutomatedRegister(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /**
   * Which rules have decided, the latest first.
   *
   * @param to the last day, included
   */
  public List<DecidingRule> rules(Actor.Staff staff, LocalDate from, LocalDate to) {
    return desk.as(
        staff,
        DECISIONS,
        Permission.READ_AUTOMATED,
        "decision.automated",
        seen -> {
          var byRule = new LinkedHashMap<Key, DecidingRule>();
          read(
                  seen,
                  "select d.decided_by, d.rule_version, d.delegation, d.outcome, count(*) as n,"
                      + " min(d.decided_at) as first, max(d.decided_at) as last",
                  from,
                  to,
                  " group by 1, 2, 3, 4 order by last desc")
              .query(
                  (row, n) ->
                      new DecidingRule(
                          row.getString("decided_by"),
                          row.getString("rule_version"),
                          row.getString("delegation"),
                          Sql.instant(row, "first"),
                          Sql.instant(row, "last"),
                          Map.of(
                              DecisionOutcome.valueOf(row.getString("outcome")), row.getInt("n"))))
              .list()
              .forEach(rule -> byRule.merge(Key.of(rule), rule, AutomatedRegister::together));
          return List.copyOf(byRule.values());
        });
  }

  /**
   * The decisions themselves, the latest first.
   *
   * @param to the last day, included
   */
  public List<AutomatedDecision> decisions(
      Actor.Staff staff, LocalDate from, LocalDate to, int atMost) {
    return desk.as(
        staff,
        DECISIONS,
        Permission.READ_AUTOMATED,
        "decision.automated",
        seen ->
            read(
                    seen,
                    "select d.*",
                    from,
                    to,
                    " order by d.decided_at desc, d.number desc limit " + atMost)
                .query(
                    (row, n) ->
                        new AutomatedDecision(
                            new CaseId(Sql.id(row, "case_id")),
                            row.getString("number"),
                            row.getString("decided_by"),
                            row.getString("rule_version"),
                            row.getString("delegation"),
                            DecisionOutcome.valueOf(row.getString("outcome")),
                            Sql.instant(row, "decided_at"),
                            row.getString("standing").equals("VALID")))
                .list());
  }

  private JdbcClient.StatementSpec read(
      SqlFilter seen, String select, LocalDate from, LocalDate to, String suffix) {
    return jdbc.sql(select + FROM + seen.where() + suffix)
        .param("from", Sql.at(Sql.startOf(from)))
        .param("to", Sql.at(Sql.startOf(to.plusDays(1))))
        .params(seen.params());
  }

  private static DecidingRule together(DecidingRule a, DecidingRule b) {
    var outcomes = new java.util.EnumMap<DecisionOutcome, Integer>(a.outcomes());
    b.outcomes().forEach((outcome, n) -> outcomes.merge(outcome, n, Integer::sum));
    return new DecidingRule(
        a.service(),
        a.ruleVersion(),
        a.delegation(),
        earlier(a.first(), b.first()),
        earlier(a.last(), b.last()).equals(a.last()) ? b.last() : a.last(),
        outcomes);
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private record Key(String service, String ruleVersion, String delegation) {
    static Key of(DecidingRule rule) {
      return new Key(rule.service(), rule.ruleVersion(), rule.delegation());
    }
  }
}
