package se.besked.casework;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that lies in the database, column by column, as whoever copies its files reads it. */
record Dump(JdbcClient jdbc) {
  /** One column of one table. */
  record Column(String table, String name, String type) {
    @Override
    public String toString() {
      return table + "." + name;
    }
  }

  List<Column> columns() {
    return jdbc.sql(
            """
            select c.table_name, c.column_name, c.data_type from information_schema.columns c
              join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and c.table_name <> 'flyway_schema_history'
            order by 1, 2
            """)
        .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** The columns in which a text lies in plain, as text, inside JSON or as bytes. */
  TreeSet<String> with(String text) {
    var found = new TreeSet<String>();
    for (var column : columns()) {
      var search =
          column.type().equals("bytea")
              ? "position(:bytes in \"%s\") > 0"
              : "position(:text in \"%s\"::text) > 0";
      boolean there =
          jdbc.sql(
                  ("select exists (select 1 from \"%s\" where " + search + ")")
                      .formatted(column.table(), column.name()))
              .param("text", text)
              .param("bytes", text.getBytes(StandardCharsets.UTF_8))
              .query(Boolean.class)
              .single();
      if (there) {
        found.add(column.toString());
      }
    }
    return found;
  }
}
