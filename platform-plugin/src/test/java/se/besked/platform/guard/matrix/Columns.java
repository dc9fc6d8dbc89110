package se.besked.platform.guard.matrix;

import java.util.Map;
import java.util.TreeMap;
import se.besked.platform.guard.town.Host;

/** What is kept in words about what went on: details, problems, answers, instances of jobs. */
final class Columns {
  private Columns() {}

  static Map<String, String> now(Host host) {
    var all = new TreeMap<String, String>();
    host.jdbc()
        .sql(
            """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and (column_name ~ '^(detail|last_.*|task_instance)$'
              or (table_name, column_name) = ('staff_task', 'text'))
            """)
        .query(String.class)
        .list()
        .forEach(column -> all.put(column, text(host, column)));
    return all;
  }

  private static String text(Host host, String column) {
    var table = column.substring(0, column.indexOf('.'));
    return host.jdbc()
        .sql("select coalesce(string_agg(%s::text, ' '), '') from %s".formatted(column, table))
        .query(String.class)
        .single();
  }
}
