package se.besked.casework.queue;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/** A member of staff's own filters. Nobody reaches another's. */
@Component
public final class SavedViews {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public SavedViews(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** By name. */
  @Own("the views that the member of staff has saved")
  public List<SavedView> list(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("view"),
        Permission.READ_CASES,
        "view.list",
        () ->
            jdbc.sql(
                    """
                  select id, name, filter, is_default from saved_view
                  where municipality = :municipality and user_id = :user order by name
                  """)
                .param("municipality", staff.municipality())
                .param("user", staff.userId())
                .query(
                    (row, n) ->
                        new SavedView(
                            Sql.id(row, "id"),
                            row.getString("name"),
                            JSON.readValue(row.getString("filter"), QueueFilter.class),
                            row.getBoolean("is_default")))
                .list());
  }

  /**
   * Keeps a filter; one of the same name is replaced.
   *
   * @param name not blank, at most {@link SavedView#LONGEST_NAME} characters
   * @param asDefault what the queue begins with from now on
   */
  @Own("the views that the member of staff has saved")
  public void save(Actor.Staff staff, String name, QueueFilter filter, boolean asDefault) {
    if (name.isBlank() || name.strip().length() > SavedView.LONGEST_NAME) {
      throw new IllegalArgumentException("A saved view has a name that is not too long");
    }
    desk.as(
        staff,
        Subject.list("view"),
        Permission.READ_CASES,
        "view.save",
        () -> {
          if (asDefault) {
            noDefault(staff);
          }
          jdbc.sql(
                  """
                  insert into saved_view (id, municipality, user_id, name, filter, is_default,
                    created_at)
                  values (:id, :municipality, :user, :name, :filter::jsonb, :default, :now)
                  on conflict (municipality, user_id, name) do update
                    set filter = excluded.filter, is_default = excluded.is_default
                  """)
              .param("id", UUID.randomUUID())
              .param("municipality", staff.municipality())
              .param("user", staff.userId())
              .param("name", name.strip())
              .param("filter", JSON.writeValueAsString(filter))
              .param("default", asDefault)
              .param("now", Sql.at(clock.instant()))
              .update();
        });
  }

  /** Does nothing for one that is not the member of staff's own. */
  @Own("the views that the member of staff has saved")
  public void remove(Actor.Staff staff, UUID id) {
    desk.as(
        staff,
        Subject.list("view"),
        Permission.READ_CASES,
        "view.remove",
        () ->
            jdbc.sql(
                    """
                  delete from saved_view
                  where id = :id and municipality = :municipality and user_id = :user
                  """)
                .param("id", id)
                .param("municipality", staff.municipality())
                .param("user", staff.userId())
                .update());
  }

  private void noDefault(Actor.Staff staff) {
    jdbc.sql(
            """
            update saved_view set is_default = false
            where municipality = :municipality and user_id = :user and is_default
            """)
        .param("municipality", staff.municipality())
        .param("user", staff.userId())
        .update();
  }
}
