package se.besked.casework.operations;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.NoticeId;
import se.besked.casework.jobs.Job;
import se.besked.casework.jobs.Jobs;
import se.besked.casework.notices.NoticeKind;
import se.besked.casework.store.Sql;

/** The last month's notices that reached nobody, to be sent again when the cause is mended. */
@Component
public final class UndeliveredNotices {
  private static final Duration SHOWN = Duration.ofDays(30);

  /** One that went to an address that somebody has left has lost that address. */
  private static final String UNDELIVERED =
      """
      n.municipality = :municipality and n.state in ('UNDELIVERABLE', 'NO_ADDRESS')
        and n.kind <> 'CONTACT_CHANGED' and n.settled_at > :since
        and (:restricted or not exists
          (select 1 from case_file f where f.id = n.case_id and f.is_protected))
      """;

  private final JdbcClient jdbc;
  private final CaseLinks links;
  private final Jobs jobs;
  private final Desk desk;
  private final Clock clock;

  public UndeliveredNotices(JdbcClient jdbc, Jobs jobs, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.links = new CaseLinks(jdbc);
    this.jobs = jobs;
    this.desk = desk;
    this.clock = clock;
  }

  public List<Undelivered> list(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("notice"),
        Permission.OPERATE_JOBS,
        "notices.list",
        () -> {
          var found =
              seen(
                      staff,
                      "select n.* from notice n where "
                          + UNDELIVERED
                          + " order by n.settled_at desc limit :atMost")
                  .param("atMost", atMost)
                  .query(
                      (row, n) ->
                          new Undelivered(
                              new NoticeId(Sql.id(row, "id")),
                              NoticeKind.valueOf(row.getString("kind")),
                              row.getString("state").equals("UNDELIVERABLE"),
                              row.getString("last_answer"),
                              Sql.instant(row, "settled_at"),
                              null))
                  .list();
          var cases = links.of(staff, found.stream().map(n -> n.id().toString()).toList());
          return found.stream()
              .map(
                  n ->
                      new Undelivered(
                          n.id(),
                          n.kind(),
                          n.hasAddress(),
                          n.answer(),
                          n.settledAt(),
                          cases.get(n.id().toString())))
              .toList();
        });
  }

  /** Sends one again. False when it is not undelivered. */
  public boolean again(Actor.Staff staff, NoticeId id) {
    return desk.as(
        staff,
        Subject.of("notice", id.value()),
        Permission.OPERATE_JOBS,
        "notices.again",
        () -> queue(staff, " and n.id = :id", "id", id.value()) == 1);
  }

  /**
   * Sends all of a kind again.
   *
   * @return how many
   */
  public int allAgain(Actor.Staff staff, NoticeKind kind) {
    return desk.as(
        staff,
        new Subject("notice", kind.name()),
        Permission.OPERATE_JOBS,
        "notices.allAgain",
        () -> queue(staff, " and n.kind = :kind", "kind", kind.name()));
  }

  private int queue(Actor.Staff staff, String which, String name, Object value) {
    var ids =
        seen(
                staff,
                """
                update notice set state = 'QUEUED', attempts = 0, settled_at = null,
                  version = version + 1
                where state in ('UNDELIVERABLE', 'NO_ADDRESS') and id in
                """
                    + "(select n.id from notice n where "
                    + UNDELIVERED
                    + which
                    + ") returning id")
            .param(name, value)
            .query((row, n) -> new NoticeId(Sql.id(row, "id")))
            .list();
    ids.forEach(id -> jobs.plan(Job.SEND_NOTICE, id.toString()));
    return ids.size();
  }

  private JdbcClient.StatementSpec seen(Actor.Staff staff, String sql) {
    return jdbc.sql(sql)
        .param("municipality", staff.municipality())
        .param("restricted", staff.has(Role.PROTECTED_CASES))
        .param("since", Sql.at(clock.instant().minus(SHOWN)));
  }
}
