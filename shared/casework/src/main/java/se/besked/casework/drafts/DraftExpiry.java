package se.besked.casework.drafts;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.ids.DraftId;
import se.besked.casework.ids.PersonId;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.notices.Notices;
import se.besked.casework.store.Sql;

/** Reminds of drafts about to expire and erases those that have. Reads none of them. */
public final class DraftExpiry {
  private static final Actor.SystemJob JOB = new Actor.SystemJob("expire-drafts");
  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Notices notices;
  private final Clock clock;
  private final Duration remindBefore;

  public DraftExpiry(
      JdbcClient jdbc, Desk desk, Notices notices, Clock clock, Duration remindBefore) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.notices = notices;
    this.clock = clock;
    this.remindBefore = remindBefore;
  }

  /** Both; how many drafts expired. */
  public int run() {
    desk.whole(this::remind);
    int all = 0;
    int some;
    do {
      some = desk.whole(this::expireSome);
      all += some;
    } while (some == BATCH);
    return all;
  }

  /** Once per date: a draft that was saved again gets a new date and, later, a new reminder. */
  private void remind() {
    jdbc.sql(
            """
            select d.id, d.owner_id, d.expires_at from draft d
            where d.state in ('OPEN', 'SIGNING') and d.expires_at <= :soon and d.expires_at > :now
              and not exists (select 1 from notice n where n.draft_id = d.id
                and n.kind = 'DRAFT_EXPIRES' and n.queued_at >= d.saved_at)
            """)
        .param("soon", Sql.at(clock.instant().plus(remindBefore)))
        .param("now", Sql.at(clock.instant()))
        .query(
            (row, n) ->
                new Expiring(
                    new DraftId(Sql.id(row, "id")),
                    new PersonId(Sql.id(row, "owner_id")),
                    Sql.instant(row, "expires_at").toString()))
        .list()
        .forEach(
            d ->
                notices.aboutDraft(
                    d.owner(), NoticeKind.DRAFT_EXPIRES, d.id(), d.id() + "/" + d.expiresAt()));
  }

  private int expireSome() {
    var expired =
        jdbc.sql(
                """
                update draft set state = 'EXPIRED', content = null, version = version + 1
                where id in (select id from draft
                    where state in ('OPEN', 'SIGNING') and expires_at <= :now
                    order by expires_at limit :batch for no key update skip locked)
                  and state in ('OPEN', 'SIGNING')
                returning id
                """)
            .param("now", Sql.at(clock.instant()))
            .param("batch", BATCH)
            .query((row, n) -> new DraftId(Sql.id(row, "id")))
            .list();
    for (var id : expired) {
      desk.as(
          JOB,
          Drafts.subject(id),
          "draft.expire",
          () ->
              jdbc.sql("delete from draft_attachment where draft_id = :id")
                  .param("id", id.value())
                  .update());
    }
    return expired.size();
  }

  private record Expiring(DraftId id, PersonId owner, String expiresAt) {}
}
