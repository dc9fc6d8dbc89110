package se.besked.casework.cases;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.events.EventType;
import se.besked.casework.events.Events;
import se.besked.casework.ids.CaseId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;
import se.besked.casework.tasks.StaffTasks;
import se.besked.casework.tasks.TaskKind;
import tools.jackson.databind.json.JsonMapper;

/**
 * A new application takes the place of an earlier one for the same child in the same service, where
 * the municipality has that rule.
 */
@Component
public final class ReplaceEarlier {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final CaseRows cases;
  private final Parties parties;
  private final List<WhenWithdrawn> whenWithdrawn;
  private final Desk desk;
  private final Events events;
  private final Notices notices;
  private final StaffTasks tasks;

  public ReplaceEarlier(
      JdbcClient jdbc,
      CaseRows cases,
      Parties parties,
      List<WhenWithdrawn> whenWithdrawn,
      Desk desk,
      Events events,
      Notices notices,
      StaffTasks tasks) {
    this.jdbc = jdbc;
    this.cases = cases;
    this.parties = parties;
    this.whenWithdrawn = whenWithdrawn;
    this.desk = desk;
    this.events = events;
    this.notices = notices;
    this.tasks = tasks;
  }

  /**
   * Withdraws what the new application replaces: earlier ones that are not decided, in which its
   * applicant takes part. A second time there is nothing left to withdraw.
   *
   * @return how many were replaced
   */
  public int by(Actor.SystemJob job, CaseId newCase) {
    return desk.as(
        job,
        newCase,
        "case.replaceEarlier",
        () -> {
          var head = cases.find(newCase).orElseThrow().head();
          var earlier = earlier(head);
          earlier.forEach(id -> replace(job, id, head));
          return (int)
              earlier.stream()
                  .filter(id -> cases.find(id).orElseThrow() instanceof CaseFile.Withdrawn)
                  .count();
        });
  }

  private List<CaseId> earlier(CaseHead head) {
    return jdbc.sql(
            """
            select c.id from case_file c where c.id <> :id and c.municipality = :m
              and c.service = :service and c.child_id = :child and not c.is_protected
              and c.arrived_at <= :arrived
              and c.state in ('AWAITING_CO_GUARDIAN', 'RECEIVED', 'UNDER_REVIEW',
                'AWAITING_COMPLETION')
              and exists (select 1 from case_party p where p.case_id = c.id
                and p.person_id = :applicant and p.ended_at is null)
            order by c.id
            """)
        .param("id", head.id().value())
        .param("m", head.municipality())
        .param("service", head.service())
        .param("child", head.child() == null ? null : head.child().value())
        .param("arrived", Sql.at(head.arrivedAt()))
        .param("applicant", head.applicant().value())
        .query((row, n) -> new CaseId(Sql.id(row, "id")))
        .list();
  }

  private void replace(Actor.SystemJob job, CaseId id, CaseHead by) {
    var earlier = cases.lock(id).orElseThrow();
    if (!CaseRows.allowed(earlier.head().state(), CaseState.WITHDRAWN)
        || earlier instanceof CaseFile.Frozen) {
      return;
    }
    var after = (CaseFile.Withdrawn) cases.move(earlier, CaseState.WITHDRAWN);
    var detail = JSON.createObjectNode().put("replacedBy", by.number()).toString();
    events.append(id, EventType.APPLICATION_REPLACED, job, null, detail);
    tasks.settle(TaskKind.REVIEW_CASE, id.toString(), job);
    tasks.settle(TaskKind.GUARDIANS_DISAGREE, id.toString(), job);
    whenWithdrawn.forEach(w -> w.withdrawn(after, job.name(), detail));
    parties
        .takingPart(id)
        .forEach(
            p ->
                notices.aboutCase(
                    p.person(), NoticeKind.APPLICATION_CLOSED, id, "replaced/" + by.id()));
  }
}
