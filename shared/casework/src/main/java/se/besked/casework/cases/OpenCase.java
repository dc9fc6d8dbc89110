package se.besked.casework.cases;

import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;
import se.besked.kernel.people.PersonName;

/** A matter that the municipality begins by itself. Who may was checked before. */
@Component
public final class OpenCase {
  private final JdbcClient jdbc;
  private final CaseNumbers numbers;
  private final CaseRows cases;
  private final Parties parties;
  private final Clock clock;

  public OpenCase(JdbcClient jdbc, CaseRows cases, Parties parties, Clock clock) {
    this.jdbc = jdbc;
    this.numbers = new CaseNumbers(jdbc);
    this.cases = cases;
    this.parties = parties;
    this.clock = clock;
  }

  /** About a child, with every guardian as a party who has signed nothing; under review at once. */
  public CaseId aboutChild(
      String municipality,
      String service,
      String numberPrefix,
      PersonId child,
      PersonName childName,
      Map<PersonId, PersonName> guardians,
      String summaryJson) {
    var id = CaseId.random();
    var now = clock.instant();
    var first = guardians.keySet().stream().min(java.util.Comparator.comparing(PersonId::toString));
    var key = cases.newKey(id);
    jdbc.sql(
            """
            insert into case_file (id, municipality, service, number, state, child_id,
              applicant_id, arrived_at, form_version, rule_version, summary, application, facts,
              assessment, changed_at)
            values (:id, :municipality, :service, :number, 'UNDER_REVIEW', :child,
              :first, :now, '', '', :summary, :application, '{}', '{}', :now)
            """)
        .param("id", id.value())
        .param("municipality", municipality)
        .param("service", service)
        .param("number", numbers.next(municipality, service, numberPrefix, now))
        .param("child", child.value())
        .param("first", first.orElseThrow().value())
        .param("now", Sql.at(now))
        .param("summary", key.seal(CaseRows.place(id, "summary"), summaryJson))
        .param("application", key.seal(CaseRows.place(id, "application"), "{}"))
        .update();
    key.keep();
    parties.add(id, child, Party.Role.CHILD, childName, null, null, "sv", Party.Signing.NOT_ASKED);
    guardians.forEach((person, name) -> parties.join(id, person, name));
    return id;
  }
}
