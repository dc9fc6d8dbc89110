package se.besked.casework.drafts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.store.Sql;

/** Ends what somebody has begun, since self-service is closed to them. Reads none of it. */
@Component
public final class StopDrafts {
  private final JdbcClient jdbc;
  private final Desk desk;

  public StopDrafts(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /** Erases every open draft of a person, in the transaction at hand; how many there were. */
  public int of(Actor.SystemJob job, PersonId person) {
    var stopped =
        jdbc.sql(
                """
                update draft set state = 'DISCARDED', content = null, version = version + 1
                where owner_id = :owner and state in ('OPEN', 'SIGNING') returning id
                """)
            .param("owner", person.value())
            .query((row, n) -> new DraftId(Sql.id(row, "id")))
            .list();
    for (var id : stopped) {
      desk.as(
          job,
          Drafts.subject(id),
          "draft.stop",
          () ->
              jdbc.sql("delete from draft_attachment where draft_id = :id")
                  .param("id", id.value())
                  .update());
    }
    return stopped.size();
  }
}
