package se.besked.casework.overview;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Role;
import se.besked.casework.access.Subject;
import se.besked.casework.store.Sql;

/**
 * Figures of what arrived and was decided, counted in the table that is kept for it ({@code
 * case_queue}). Protected cases are in none of them. A principal gets exact figures of their own
 * units, whose cases they may read; everybody else gets none that is about fewer than five.
 */
@Component
public final class Overview {
  private static final String FIGURES =
      """
      with decided as (
        select %s as key, c.outcome, c.automated, c.days_to_decision as days
        from case_queue c %s
        where c.decided_at >= :from and c.decided_at < :to and %s
      ), arrivals as (
        select %s as key, count(*) as arrived from case_queue c %s
        where c.arrived_at >= :from and c.arrived_at < :to and %s group by 1
      ), outcomes as (
        select key, count(*) as decided,
          count(*) filter (where outcome = 'GRANT') as granted,
          count(*) filter (where outcome = 'PARTLY') as partly,
          count(*) filter (where outcome = 'REFUSE') as refused,
          count(*) filter (where outcome = 'DISMISS') as dismissed,
          count(*) filter (where automated) as automated,
          percentile_cont(0.5) within group (order by days) as median,
          percentile_cont(0.9) within group (order by days) as ninetieth
        from decided group by key
      )
      select key, arrived, coalesce(decided, 0) as decided, coalesce(granted, 0) as granted,
        coalesce(partly, 0) as partly, coalesce(refused, 0) as refused,
        coalesce(dismissed, 0) as dismissed, coalesce(automated, 0) as automated,
        median, ninetieth
      from outcomes full join arrivals using (key) order by key
      """;

  private final JdbcClient jdbc;
  private final Desk desk;

  public Overview(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /** Lines by key. */
  public List<Figures> figures(Actor.Staff staff, Dimension by, Months months) {
    return desk.as(
        staff,
        Subject.list("case"),
        Permission.READ_OVERVIEW,
        "overview.read",
        seen -> {
          var where = "not c.is_protected and " + seen.where();
          var join = by == Dimension.UNIT ? UNITS : "";
          var lines =
              jdbc.sql(
                      FIGURES.formatted(
                          key(by, "c.decided_at"),
                          join,
                          where,
                          key(by, "c.arrived_at"),
                          join,
                          by == Dimension.GROUND ? "false and " + where : where))
                  .param("from", Sql.at(months.begin()))
                  .param("to", Sql.at(months.end()))
                  .params(seen.params())
                  .params(Map.of("every", seesEverything(staff)))
                  .query(
                      (row, n) ->
                          new Figures(
                              row.getString("key"),
                              by == Dimension.GROUND ? null : row.getInt("arrived"),
                              row.getInt("decided"),
                              row.getInt("granted"),
                              row.getInt("partly"),
                              row.getInt("refused"),
                              row.getInt("dismissed"),
                              row.getInt("automated"),
                              number(row.getObject("median")),
                              number(row.getObject("ninetieth")),
                              Figures.Hidden.NOTHING))
                  .list();
          return seesEverything(staff) ? SmallCounts.hidden(lines) : lines;
        });
  }

  /** A principal's figures are of their own units, also where a case concerns another one too. */
  private static final String UNITS =
      " join lateral unnest(c.units) as u (code)"
          + " on (:every or u.code = any (string_to_array(:staffUnits, ' ')))";

  private static String key(Dimension by, String moment) {
    return switch (by) {
      case SERVICE -> "c.service";
      case UNIT -> "u.code";
      case GROUND -> "coalesce(c.legal_basis, '')";
      case MONTH -> "to_char(" + moment + " at time zone 'Europe/Stockholm', 'YYYY-MM')";
    };
  }

  /**
   * How many protected cases were decided in the months, for those who work with them; empty for
   * everybody else.
   */
  public Optional<Integer> protectedDecided(Actor.Staff staff, Months months) {
    return desk.as(
        staff,
        Subject.list("case"),
        Permission.READ_OVERVIEW,
        "overview.protected",
        () -> {
          if (!Permission.RESUME_PROTECTED.givenTo(staff)) {
            return Optional.empty();
          }
          var seen = Permission.RESUME_PROTECTED.cases(staff);
          return Optional.of(
                  jdbc.sql(
                          "select count(*) from case_queue c where c.decided_at >= :from"
                              + " and c.decided_at < :to and "
                              + seen.where())
                      .param("from", Sql.at(months.begin()))
                      .param("to", Sql.at(months.end()))
                      .params(seen.params())
                      .query(Integer.class)
                      .single())
              .filter(n -> n > 0);
        });
  }

  static boolean seesEverything(Actor.Staff staff) {
    return staff.has(Role.REGISTRAR);
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number n ? n.doubleValue() : null;
  }
}
