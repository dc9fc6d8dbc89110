package se.besked.casework.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Own;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/** Those to whom a case can be handed over: the configured staff, and who has been here. */
@Component
public final class Colleagues {
  private final JdbcClient jdbc;
  private final Desk desk;
  private final Clock clock;

  public Colleagues(JdbcClient jdbc, Desk desk, Clock clock) {
    this.jdbc = jdbc;
    this.desk = desk;
    this.clock = clock;
  }

  /** Remembers somebody with the roles they have now. */
  public void met(Colleague colleague) {
    desk.whole(
        () ->
            jdbc.sql(
                    """
                    insert into colleague (municipality, user_id, name, roles, units, seen_at)
                    values (:municipality, :user, :name, :roles, :units, :now)
                    on conflict (municipality, user_id) do update set name = excluded.name,
                      roles = excluded.roles, units = excluded.units, seen_at = excluded.seen_at
                    where (colleague.name, colleague.roles, colleague.units)
                      is distinct from (excluded.name, excluded.roles, excluded.units)
                    """)
                .param("municipality", colleague.municipality())
                .param("user", colleague.userId())
                .param("name", colleague.name())
                .param(
                    "roles",
                    colleague.roles().stream()
                        .map(Role::name)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .param(
                    "units", colleague.units().stream().sorted().collect(Collectors.joining(" ")))
                .param("now", Sql.at(clock.instant()))
                .update());
  }

  /** Everybody who may work on some case, by name. */
  public List<Colleague> of(Actor.Staff staff) {
    return desk.as(
        staff,
        Subject.list("staff"),
        Permission.READ_CASES,
        "colleague.list",
        () ->
            jdbc
                .sql("select * from colleague where municipality = :municipality order by name")
                .param("municipality", staff.municipality())
                .query((row, n) -> read(row))
                .list()
                .stream()
                .filter(c -> Permission.WORK_ON_CASES.givenTo(c.actor()))
                .toList());
  }

  /** What somebody here is called, also when they have left; their user id when nobody knows. */
  @Own("what a colleague is called")
  public String nameOf(Actor.Staff staff, String userId) {
    return find(staff.municipality(), userId).map(Colleague::name).orElse(userId);
  }

  Optional<Colleague> find(String municipality, String userId) {
    return jdbc.sql(
            "select * from colleague where municipality = :municipality and user_id = :user")
        .param("municipality", municipality)
        .param("user", userId)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Colleague read(ResultSet row) throws SQLException {
    return new Colleague(
        row.getString("user_id"),
        row.getString("name"),
        row.getString("municipality"),
        words(row.getString("roles")).stream().map(Role::valueOf).collect(Collectors.toSet()),
        words(row.getString("units")));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).collect(Collectors.toSet());
  }
}
