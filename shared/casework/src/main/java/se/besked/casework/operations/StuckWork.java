package se.besked.casework.operations;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.ids.WorkItemId;
import se.besked.casework.store.Sql;
import se.besked.kernel.registers.WorkKind;

/** Work items that got stuck, as operations see them: how many and for how long, not whose. */
@Component
public final class StuckWork {
  private final JdbcClient jdbc;
  private final CaseLinks links;
  private final Desk desk;

  public StuckWork(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.links = new CaseLinks(jdbc);
    this.desk = desk;
  }

  /** The oldest first. */
  public List<StuckItem> list(Actor.Staff staff, int atMost) {
    return desk.as(
        staff,
        Subject.list("workItem"),
        Permission.OPERATE_JOBS,
        "workItem.stuck",
        () -> {
          var found =
              jdbc.sql(
                      """
                      select w.* from work_item w join case_file c on c.id = w.case_id
                      where w.municipality = :municipality and w.state = 'STUCK'
                        and (:restricted or not c.is_protected)
                      order by w.created_at limit :atMost
                      """)
                  .param("municipality", staff.municipality())
                  .param("restricted", staff.has(Role.PROTECTED_CASES))
                  .param("atMost", atMost)
                  .query(
                      (row, n) ->
                          new StuckItem(
                              new WorkItemId(Sql.id(row, "id")),
                              WorkKind.valueOf(row.getString("kind")),
                              row.getInt("attempts"),
                              Sql.instant(row, "created_at"),
                              null))
                  .list();
          var cases = links.of(staff, found.stream().map(i -> i.id().toString()).toList());
          return found.stream()
              .map(
                  i ->
                      new StuckItem(
                          i.id(),
                          i.kind(),
                          i.attempts(),
                          i.createdAt(),
                          cases.get(i.id().toString())))
              .toList();
        });
  }
}
