package se.besked.casework.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.store.Sql;

/** Counts what staff have opened. Counts alone: nothing here says which case. */
final class ReviewFigures {
  /** Fewer of others' cases than this is a day's work for anybody. */
  private static final int MANY = 20;

  /** So many times what colleagues open, by the median. */
  private static final int TIMES = 3;

  private static final String BY_STAFF =
      """
      select a.actor,
        count(distinct c.id) filter (where c.is_protected and a.result = 'ALLOWED') as protected,
        count(distinct c.id) filter (where a.result = 'ALLOWED') as cases,
        count(distinct c.id) filter (where a.result = 'ALLOWED'
          and c.officer is distinct from a.actor) as others,
        count(distinct c.id) filter (where a.result = 'ALLOWED'
          and (extract(isodow from a.at at time zone 'Europe/Stockholm') > 5
            or extract(hour from a.at at time zone 'Europe/Stockholm') not between 6 and 19))
          as outside_hours,
        count(*) filter (where a.result = 'REFUSED') as refused
      from audit_log a
        left join case_file c on a.subject_kind = 'case' and c.id::text = a.subject
          and c.municipality = a.municipality
      where a.actor_kind = 'STAFF' and a.municipality = :m and a.at >= :from and a.at < :to
      group by a.actor
      """;

  private final JdbcClient jdbc;

  ReviewFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<StaffFigures> of(String municipality, LocalDate from, LocalDate to) {
    var counted =
        jdbc.sql(BY_STAFF)
            .param("m", municipality)
            .param("from", Sql.at(Sql.startOf(from)))
            .param("to", Sql.at(Sql.startOf(to.plusDays(1))))
            .query(
                (row, n) ->
                    new StaffFigures(
                        row.getString("actor"),
                        row.getInt("protected"),
                        row.getInt("cases"),
                        row.getInt("others"),
                        row.getInt("outside_hours"),
                        row.getInt("refused"),
                        false))
            .list();
    int usual = median(counted.stream().map(StaffFigures::othersCases).sorted().toList());
    return counted.stream()
        .map(f -> f.othersCases() >= MANY && f.othersCases() > TIMES * usual ? standsOut(f) : f)
        .sorted(
            Comparator.comparing(StaffFigures::protectedCases)
                .thenComparing(StaffFigures::standsOut)
                .thenComparing(StaffFigures::refused)
                .thenComparing(StaffFigures::cases)
                .reversed()
                .thenComparing(StaffFigures::staff))
        .toList();
  }

  private static int median(List<Integer> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
  }

  private static StaffFigures standsOut(StaffFigures f) {
    return new StaffFigures(
        f.staff(),
        f.protectedCases(),
        f.cases(),
        f.othersCases(),
        f.outsideHours(),
        f.refused(),
        true);
  }
}
