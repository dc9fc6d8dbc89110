package se.besked.platform.guard.walk;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.besked.platform.guard.town.Host;

/** What every table holds, to see that it is as it was. */
final class Tables {
  /**
   * The trail grows by every try and its chain with it, and the scheduler's own list turns all the
   * time.
   */
  private static final Set<String> RUNNING =
      Set.of(
          "audit_log",
          "chain_entry",
          "chain_form",
          "chain_link",
          "chain_state",
          "node_sign",
          "scheduled_tasks",
          "flyway_schema_history");

  private Tables() {}

  static Map<String, String> now(Host host) {
    var all = new TreeMap<String, String>();
    host
        .jdbc()
        .sql(
            "select relname from pg_class where relkind = 'r' and relnamespace ="
                + " 'public'::regnamespace")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !RUNNING.contains(table))
        .forEach(table -> all.put(table, rows(host, table)));
    return all;
  }

  private static String rows(Host host, String table) {
    return host.jdbc()
        .sql(
            "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                + table
                + " t")
        .query(String.class)
        .single();
  }
}
