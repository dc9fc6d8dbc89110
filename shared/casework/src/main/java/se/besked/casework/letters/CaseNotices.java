package se.besked.casework.letters;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.SentNotice;
import se.besked.casework.store.Sql;

/** The notices of a case for staff: what was sent to whom, and what never arrived. */
@Component
public final class CaseNotices {
  private final JdbcClient jdbc;
  private final Desk desk;

  public CaseNotices(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /** Oldest first. */
  public List<SentNotice> of(Actor.Staff staff, CaseId caseId) {
    return desk.as(
        staff,
        caseId,
        Permission.READ_CASES,
        "case.notices",
        () ->
            jdbc.sql("select * from notice where case_id = :case order by queued_at, id")
                .param("case", caseId.value())
                .query(
                    (row, n) ->
                        new SentNotice(
                            new PersonId(Sql.id(row, "person_id")),
                            NoticeKind.valueOf(row.getString("kind")),
                            SentNotice.State.valueOf(row.getString("state")),
                            Sql.instant(row, "queued_at"),
                            Sql.maybeInstant(row, "settled_at"),
                            row.getString("last_answer")))
                .list());
  }
}
