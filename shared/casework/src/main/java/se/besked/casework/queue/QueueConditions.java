package se.besked.casework.queue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.store.Sql;

/**
 * A filter as a condition on {@code case_queue c}. Only what is asked for is in it, so that the
 * database sees which index serves.
 */
final class QueueConditions {
  private final List<String> where = new ArrayList<>();
  private final Map<String, Object> params = new HashMap<>();

  private QueueConditions() {}

  static QueueConditions of(Actor.Staff staff, QueueFilter filter, QueueSearch search) {
    var conditions = new QueueConditions();
    var seen = Permission.READ_CASES.cases(staff);
    conditions.where.add("c.municipality = :municipality");
    conditions.params.put("municipality", staff.municipality());
    conditions.where.add(seen.where());
    conditions.params.putAll(seen.params());
    conditions.whose(staff, filter);
    conditions.rest(filter, search);
    return conditions;
  }

  private void whose(Actor.Staff staff, QueueFilter filter) {
    switch (filter.whose()) {
      case ANYBODYS -> {}
      case NOBODYS -> where.add("c.officer is null");
      case MINE -> add("c.officer = :officer", "officer", staff.userId());
      case ONE_OFFICERS -> {
        var officer = filter.officer();
        if (officer != null) {
          add("c.officer = :officer", "officer", officer);
        }
      }
    }
  }

  private void rest(QueueFilter filter, QueueSearch search) {
    var state = filter.state();
    if (state != null) {
      add("c.state = :state", "state", state.name());
    } else if (search.isNothing()) {
      where.add("c.is_open");
    }
    var service = filter.service();
    if (service != null) {
      add("c.service = :service", "service", service);
    }
    var unit = filter.unit();
    if (unit != null) {
      add("c.units @> array[cast(:unit as text)]", "unit", unit);
    }
    var deadline = filter.deadline();
    if (deadline != null) {
      add("jsonb_exists(c.deadlines, :deadline)", "deadline", deadline.name());
    }
    arrived(filter.arrivedFrom(), "c.arrived_at >= :from", "from", 0);
    arrived(filter.arrivedTo(), "c.arrived_at < :to", "to", 1);
    var number = search.number();
    if (number != null) {
      add("c.number = :number", "number", number);
    }
    var person = search.person();
    if (person != null) {
      add(
          "c.case_id in (select case_id from case_party where person_id = :person)",
          "person",
          person.value());
    }
  }

  private void arrived(
      @org.jspecify.annotations.Nullable LocalDate day, String condition, String name, int later) {
    if (day != null) {
      add(condition, name, Sql.at(Sql.startOf(day.plusDays(later))));
    }
  }

  private void add(String condition, String name, Object value) {
    where.add(condition);
    params.put(name, value);
  }

  String where() {
    return String.join(" and ", where);
  }

  Map<String, Object> params() {
    return params;
  }
}
