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

  /** Each case that somebody has opened is one line before it is counted. */
  private static final String BY_STAFF =
      """
      with seen as (
        select a.actor, case when a.subject_kind = 'case'
              and a.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
            then a.subject::uuid end as case_id,
          bool_or(a.result = 'ALLOWED') as opened,
          bool_or(a.result = 'ALLOWED'
            and (extract(isodow from a.at at time zone 'Europe/Stockholm') > 5
              or extract(hour from a.at at time zone 'Europe/Stockholm') not between 6 and 19))
            as outside,
          count(*) filter (where a.result = 'REFUSED') as refused
        from audit_log a
        where a.actor_kind = 'STAFF' and a.municipality = :m and a.at >= :from and a.at < :to
        group by 1, 2
      )
      select s.actor,
        count(c.case_id) filter (where c.is_protected and s.opened) as protected,
        count(c.case_id) filter (where s.opened) as cases,
        count(c.case_id) filter (where s.opened and c.officer is distinct from s.actor) as others,
        count(c.case_id) filter (where s.outside) as outside_hours,
        sum(s.refused) as refused
      from seen s left join case_queue c on c.case_id = s.case_id and c.municipality = :m
      group by s.actor
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
