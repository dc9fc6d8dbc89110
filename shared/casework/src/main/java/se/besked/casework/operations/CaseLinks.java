package se.besked.casework.operations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.besked.casework.access.Actor;
import se.besked.casework.access.Permission;
import se.besked.casework.ids.CaseId;
import se.besked.casework.store.Sql;

/** Finds the cases that jobs are about, among those that the member of staff may read. */
final class CaseLinks {
  private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,18}");

  private final JdbcClient jdbc;

  CaseLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first part of a job's instance: what it is about. */
  static String about(String instance) {
    int end = instance.indexOf('/');
    return end < 0 ? instance : instance.substring(0, end);
  }

  /**
   * Links by what jobs are about.
   *
   * @param about ids of cases, decisions, notices, work items, offers or events
   */
  Map<String, CaseLink> of(Actor.Staff staff, Collection<String> about) {
    var reached = Permission.READ_CASES.cases(staff);
    var found = new HashMap<String, CaseLink>();
    jdbc.sql(
            """
            with ids as (select unnest(string_to_array(nullif(:ids, ''), ' '))::uuid as id),
              events as (select unnest(string_to_array(nullif(:events, ''), ' '))::bigint as id),
              about (id, case_id) as (
                select f.id::text, f.id from case_file f join ids using (id)
                union all select d.id::text, d.case_id from decision d join ids using (id)
                union all select n.id::text, n.case_id from notice n join ids using (id)
                union all select w.id::text, w.case_id from work_item w join ids using (id)
                union all select o.id::text, o.case_id from place_offer o join ids using (id)
                union all select e.id::text, e.case_id from case_event e join events using (id))
            select a.id as about, c.id, c.number from about a
            join case_file c on c.id = a.case_id where
            """
                + reached.where())
        .param("ids", matching(about, UUIDS))
        .param("events", matching(about, NUMBERS))
        .params(reached.params())
        .query(
            row -> {
              found.put(
                  row.getString("about"),
                  new CaseLink(new CaseId(Sql.id(row, "id")), row.getString("number")));
            });
    return Map.copyOf(found);
  }

  private static String matching(Collection<String> about, Pattern pattern) {
    return about.stream()
        .filter(a -> pattern.matcher(a).matches())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
