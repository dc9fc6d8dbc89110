package se.besked.casework.automation;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.cases.CaseHead;
import se.besked.casework.cases.CustodyRows;
import se.besked.kernel.decisions.Circumstance;

/** What the database says of a case around its matter, as it is in the transaction at hand. */
final class CaseCircumstances {
  private final JdbcClient jdbc;
  private final AutomationRows automation;
  private final CustodyRows custody;

  CaseCircumstances(JdbcClient jdbc, CustodyRows custody) {
    this.jdbc = jdbc;
    this.automation = new AutomationRows(jdbc);
    this.custody = custody;
  }

  Set<Circumstance> of(CaseHead head) {
    return around(head, automation.isOn(head.municipality(), head.service()));
  }

  /** And keeps the switch where it is until the transaction ends. */
  Set<Circumstance> held(CaseHead head) {
    return around(head, automation.hold(head.municipality(), head.service()));
  }

  private Set<Circumstance> around(CaseHead head, boolean on) {
    var around = EnumSet.noneOf(Circumstance.class);
    add(around, Circumstance.SWITCHED_OFF, !on);
    add(around, Circumstance.PROTECTED_IDENTITY, head.isProtected());
    add(around, Circumstance.GUARDIANS_DISAGREE, head.guardiansDisagree());
    add(around, Circumstance.LEFT_TO_PERSON, head.leftToPerson());
    custody.find(head.id()).ifPresent(kept -> around.addAll(kept.standing().circumstances()));
    var rows = read(head);
    add(around, Circumstance.QUESTIONED, rows.questioned());
    add(around, Circumstance.LEGALITY_REVIEW_AT_ARRIVAL, rows.legalityReview());
    add(around, Circumstance.ENTERED_ELSEWHERE, rows.entered());
    return around;
  }

  private static void add(Set<Circumstance> around, Circumstance one, boolean holds) {
    if (holds) {
      around.add(one);
    }
  }

  /** What the rules themselves said of the route, whatever they say now. */
  private Rows read(CaseHead head) {
    return jdbc.sql(
            """
            select exists (select 1 from reported_value
                where case_id = c.id and settled_at is null) as questioned,
              coalesce(c.assessment ->> 'appealRoute', '') = 'LEGALITY_REVIEW' as legality_review,
              exists (select 1 from work_item where case_id = c.id) as entered
            from case_file c where c.id = :case
            """)
        .param("case", head.id().value())
        .query(
            (row, n) ->
                new Rows(
                    row.getBoolean("questioned"),
                    row.getBoolean("legality_review"),
                    row.getBoolean("entered")))
        .single();
  }

  private record Rows(boolean questioned, boolean legalityReview, boolean entered) {}
}
