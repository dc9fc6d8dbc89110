package se.besked.casework.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.decisions.DecisionOutcome;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** Finds cases that the rules see no difference between, but that ended differently. */
@Component
public final class EqualTreatment {
  private final JdbcClient jdbc;
  private final Desk desk;

  public EqualTreatment(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /** Among the cases that the reader may see themselves, decided in the months. */
  public List<UnlikeOutcomes> of(Actor.Staff staff, Months months, int atMostCases) {
    return desk.as(
        staff,
        Subject.list("case"),
        Permission.READ_OVERVIEW,
        "overview.equal",
        seen -> {
          var groups = new LinkedHashMap<Key, List<UnlikeOutcomes.Decided>>();
          jdbc.sql(
                  """
                  with decided as (
                    select c.case_id as id, c.number, c.service, c.rule_version, c.facts_key,
                      c.outcome, c.automated, c.decided_at,
                      min(c.outcome) over facts <> max(c.outcome) over facts as unlike
                    from case_queue c
                    where c.facts_key is not null and not c.is_protected
                      and c.decided_at >= :from and c.decided_at < :to and
                  """
                      + seen.where()
                      + """
                       window facts as (partition by c.service, c.rule_version, c.facts_key)
                      )
                      select * from decided where unlike
                      order by service, rule_version, facts_key, decided_at limit :atMost
                      """)
              .param("from", Sql.at(months.begin()))
              .param("to", Sql.at(months.end()))
              .param("atMost", atMostCases)
              .params(seen.params())
              .query(
                  row -> {
                    groups
                        .computeIfAbsent(
                            new Key(
                                row.getString("service"),
                                row.getString("rule_version"),
                                row.getString("facts_key")),
                            key -> new ArrayList<>())
                        .add(
                            new UnlikeOutcomes.Decided(
                                new CaseId(Sql.id(row, "id")),
                                row.getString("number"),
                                DecisionOutcome.valueOf(row.getString("outcome")),
                                row.getBoolean("automated"),
                                Sql.instant(row, "decided_at")));
                  });
          return groups.entrySet().stream()
              .map(
                  e -> new UnlikeOutcomes(e.getKey().service(), e.getKey().version(), e.getValue()))
              .toList();
        });
  }

  private record Key(String service, String version, String facts) {}
}
