package se.besked.casework.changes;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Filed;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.decisions.Decision;
import se.besked.casework.decisions.DecisionRows;
import se.besked.casework.decisions.Printable;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.store.Sql;
import se.besked.casework.store.Stale;

/**
 * Corrects an obvious slip in what a decision says for reasons. It stays the same decision, so the
 * receipts and the time to appeal stay; the letter gets a new edition, the first is kept, and the
 * parties are told. A slip in what was granted, for which days, or in how to appeal is corrected by
 * {@link ChangeDecision} on the ground {@link ChangeGround#SLIP}, which gives the time anew.
 *
 * @see <a href="https://lagen.nu/2017:900#P36">förvaltningslagen 36 §</a>
 */
@Component
public final class CorrectDecision {
  private final JdbcClient jdbc;
  private final DecisionRows decisions;
  private final Desk desk;
  private final Printable printable;
  private final Events events;
  private final Jobs jobs;
  private final Clock clock;

  public CorrectDecision(
      JdbcClient jdbc,
      DecisionRows decisions,
      Desk desk,
      Printable printable,
      Events events,
      Jobs jobs,
      Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.desk = desk;
    this.printable = printable;
    this.events = events;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Corrects the decision as the actor saw it.
   *
   * @param slip what was wrong, in Swedish; stands in the new letter
   * @param reasons the whole text as it should have been
   * @param name who corrects, as the letter has it
   * @throws Stale when it was changed, or its latest letter is not written yet
   * @throws se.besked.casework.decisions.CannotBePrinted when the letter could not show it
   */
  public Decision correct(
      Actor.Staff staff, DecisionId id, int version, String slip, String reasons, String name) {
    return desk.as(
        staff,
        decision(id),
        Permission.DECIDE,
        "decision.correct",
        decision -> {
          if (slip.isBlank() || reasons.isBlank() || reasons.equals(decision.reasonsText())) {
            throw new IllegalArgumentException("A correction says what was wrong and changes it");
          }
          if (decision.version() != version || decision.publishedAt() == null || !sent(decision)) {
            throw new Stale("decision");
          }
          printable.require(slip, reasons, name);
          int edition = decision.edition() + 1;
          jdbc.sql(
                  """
                  insert into decision_correction (decision_id, edition, slip, before_reasons,
                    corrected_by, corrector, corrected_at)
                  values (:decision, :edition, :slip, :before, :by, :name, :now)
                  """)
              .param("decision", id.value())
              .param("edition", edition)
              .param("slip", slip.strip())
              .param("before", decision.reasonsText())
              .param("by", staff.userId())
              .param("name", name)
              .param("now", Sql.at(clock.instant()))
              .update();
          decisions.correct(decision, reasons.strip());
          jobs.plan(Job.PUBLISH_DECISION, id + "/" + edition);
          events.append(decision.caseId(), EventType.DECISION_CORRECTED, staff);
          return decisions.find(id).orElseThrow();
        });
  }

  private boolean sent(Decision decision) {
    return jdbc.sql(
            """
            select exists (select 1 from decision_document
              where decision_id = :id and kind = 'LETTER' and edition = :edition)
            """)
        .param("id", decision.id().value())
        .param("edition", decision.edition())
        .query(Boolean.class)
        .single();
  }

  public List<Correction> of(Actor.Staff staff, DecisionId id) {
    return desk.as(
        staff, decision(id), Permission.READ_CASES, "decision.corrections", decision -> rows(id));
  }

  /** For the job that writes the letter. */
  public List<Correction> of(Actor.SystemJob job, DecisionId id) {
    return desk.as(job, decision(id), "decision.corrections", decision -> rows(id));
  }

  private List<Correction> rows(DecisionId id) {
    return jdbc.sql("select * from decision_correction where decision_id = :id order by edition")
        .param("id", id.value())
        .query(
            (row, n) ->
                new Correction(
                    row.getInt("edition"),
                    row.getString("slip"),
                    row.getString("before_reasons"),
                    row.getString("corrector"),
                    Sql.instant(row, "corrected_at")))
        .list();
  }

  private Filed<Decision> decision(DecisionId id) {
    return Filed.in(Decision::caseId, Subject.of("decision", id.value()), () -> decisions.find(id));
  }
}
