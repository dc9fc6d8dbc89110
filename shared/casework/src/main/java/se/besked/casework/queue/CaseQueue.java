package se.besked.casework.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Desk;
import se.besked.casework.access.Permission;
import se.besked.casework.access.Subject;
import se.besked.casework.cases.CaseState;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cases in the order they are urgent, a page at a time. A page goes on after the last line of the
 * one before, so that the thousandth is as near as the first.
 */
@Component
public final class CaseQueue {
  /** Counting stops here; nobody reads further, and everybody would wait for it. */
  public static final int COUNTED = 10_000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Desk desk;

  public CaseQueue(JdbcClient jdbc, Desk desk) {
    this.jdbc = jdbc;
    this.desk = desk;
  }

  /**
   * A page.
   *
   * @param after the last line of the page before; empty for the first page
   */
  public List<QueueLine> page(
      Actor.Staff staff,
      QueueFilter filter,
      QueueSearch search,
      Optional<QueueLine.Position> after,
      int atMost) {
    return desk.as(
        staff,
        subject(search),
        Permission.READ_CASES,
        action(search),
        () -> {
          var conditions = QueueConditions.of(staff, filter, search);
          var sql =
              "select c.case_id, c.number, c.service, c.state, c.officer, c.is_protected,"
                  + " c.arrived_at, c.due_kind, nullif(c.due_on, 'infinity') as due, c.deadlines"
                  + " from case_queue c where "
                  + conditions.where()
                  + (after.isEmpty()
                      ? ""
                      : " and (c.due_on, c.arrived_at, c.case_id)"
                          + " > (coalesce(:due::date, 'infinity'), :arrived, :id)")
                  + " order by c.due_on, c.arrived_at, c.case_id limit :atMost";
          var query = jdbc.sql(sql).params(conditions.params()).param("atMost", atMost);
          if (after.isPresent()) {
            query =
                query
                    .param("due", after.get().due())
                    .param("arrived", Sql.at(after.get().arrivedAt()))
                    .param("id", after.get().id().value());
          }
          return query.query((row, n) -> read(row)).list();
        });
  }

  /** How many lines there are in all, counted up to {@link #COUNTED}. */
  public int count(Actor.Staff staff, QueueFilter filter, QueueSearch search) {
    return desk.as(
        staff,
        subject(search),
        Permission.READ_CASES,
        action(search),
        () -> {
          var conditions = QueueConditions.of(staff, filter, search);
          return jdbc.sql(
                  "select count(*) from (select 1 from case_queue c where "
                      + conditions.where()
                      + " limit :atMost) counted")
              .params(conditions.params())
              .param("atMost", COUNTED)
              .query(Integer.class)
              .single();
        });
  }

  /**
   * How many of the open cases are the reader's own, nobody's, and past a last day, each counted up
   * to {@link #COUNTED}; nothing for who may read no case.
   */
  public Optional<Summary> summary(Actor.Staff staff, LocalDate today) {
    if (!Permission.READ_CASES.givenTo(staff)) {
      return Optional.empty();
    }
    return desk.as(
        staff,
        Subject.list("case"),
        Permission.READ_CASES,
        "queue.summary",
        () -> {
          return Optional.of(
                  new Summary(
                      counted(staff, QueueFilter.Whose.MINE, today.plusYears(1000)),
                      counted(staff, QueueFilter.Whose.NOBODYS, today.plusYears(1000)),
                      counted(staff, QueueFilter.Whose.ANYBODYS, today)))
              .filter(summary -> !summary.isEmpty());
        });
  }

  private int counted(Actor.Staff staff, QueueFilter.Whose whose, LocalDate before) {
    var conditions = QueueConditions.of(staff, QueueFilter.ALL.whose(whose), QueueSearch.NOTHING);
    var passed = whose == QueueFilter.Whose.ANYBODYS ? " and c.due_on < :before" : "";
    var query =
        jdbc.sql(
                "select count(*) from (select 1 from case_queue c where "
                    + conditions.where()
                    + passed
                    + " limit :atMost) counted")
            .params(conditions.params())
            .param("atMost", COUNTED);
    return (passed.isEmpty() ? query : query.param("before", before)).query(Integer.class).single();
  }

  /** Figures for a first page. */
  public record Summary(int mine, int nobodys, int passed) {
    boolean isEmpty() {
      return mine == 0 && nobodys == 0 && passed == 0;
    }
  }

  private static Subject subject(QueueSearch search) {
    var person = search.person();
    return person == null ? Subject.list("case") : Subject.of("person", person.value());
  }

  private static String action(QueueSearch search) {
    return search.isNothing() ? "queue.list" : "queue.search";
  }

  private static QueueLine read(ResultSet row) throws SQLException {
    var kind = row.getString("due_kind");
    return new QueueLine(
        new CaseId(Sql.id(row, "case_id")),
        row.getString("number"),
        row.getString("service"),
        CaseState.valueOf(row.getString("state")),
        row.getString("officer"),
        row.getBoolean("is_protected"),
        Sql.instant(row, "arrived_at"),
        kind == null ? null : DeadlineKind.valueOf(kind),
        Sql.maybeDate(row, "due"),
        deadlines(Objects.requireNonNull(row.getString("deadlines"))));
  }

  private static Map<DeadlineKind, LocalDate> deadlines(String json) {
    var days = new EnumMap<DeadlineKind, LocalDate>(DeadlineKind.class);
    JSON.readTree(json)
        .properties()
        .forEach(
            e ->
                days.put(
                    DeadlineKind.valueOf(e.getKey()), LocalDate.parse(e.getValue().asString())));
    return days;
  }
}
