package se.besked.casework.decisions;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.cases.CaseRows;
import se.besked.casework.cases.Party;
import se.besked.casework.decisions.PublishDecision.Unread;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;

/**
 * Gives a decision to one party: there to read, told of, and on paper where that is needed. For the
 * use cases of this module, in the transaction that makes somebody one whom it is given to.
 */
public final class GiveDecision {
  private final JdbcClient jdbc;
  private final DecisionRows decisions;
  private final CaseRows cases;
  private final Notices notices;
  private final List<WhenGiven> whenGiven;
  private final Jobs jobs;
  private final Clock clock;
  private final Unread unread;

  public GiveDecision(
      JdbcClient jdbc,
      DecisionRows decisions,
      CaseRows cases,
      Notices notices,
      List<WhenGiven> whenGiven,
      Jobs jobs,
      Clock clock,
      Unread unread) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.cases = cases;
    this.notices = notices;
    this.whenGiven = whenGiven;
    this.jobs = jobs;
    this.clock = clock;
    this.unread = unread;
  }

  /**
   * What has been decided and published before the person became a party. The time to appeal begins
   * when that person has got it (förvaltningslagen 44 §).
   */
  public void given(CaseId id, Party party) {
    decisions.of(id).stream()
        .filter(d -> d.isValid() && d.publishedAt() != null && d.givenTo() == null)
        .forEach(d -> to(d, party));
  }

  void to(Decision decision, Party party) {
    addReceipt(decision, party.person());
    if (cases.find(decision.caseId()).orElseThrow().head().isProtected()) {
      whenGiven.forEach(w -> w.givenForwarded(decision, party));
    } else {
      tell(decision, party.person());
      whenGiven.forEach(w -> w.given(decision, party));
    }
  }

  /** Somebody who has been a party before has the first one. */
  private void addReceipt(Decision decision, PersonId person) {
    jdbc.sql(
            """
            insert into decision_receipt (decision_id, person_id, made_available_at)
            values (:decision, :person, :now) on conflict (decision_id, person_id) do nothing
            """)
        .param("decision", decision.id().value())
        .param("person", person.value())
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private void tell(Decision decision, PersonId person) {
    var cause = decision.id() + "/" + person;
    notices.aboutDecision(
        person,
        NoticeKind.DECISION_AVAILABLE,
        decision.caseId(),
        decision.id(),
        decision.id().toString());
    jobs.plan(Job.REMIND_UNREAD_DECISION, cause + "/1", clock.instant().plus(unread.remindAfter()));
    jobs.plan(
        Job.REMIND_UNREAD_DECISION, cause + "/2", clock.instant().plus(unread.tellStaffAfter()));
  }

  /** Letters that waited for somebody to say who is a party. */
  public void lettersAgain(CaseId id, PersonId person) {
    whenGiven.forEach(w -> w.partyConfirmed(id, person));
  }
}
