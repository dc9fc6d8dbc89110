package se.besked.casework;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that lies in the database, column by column, as whoever copies its files reads it. */
record Dump(JdbcClient jdbc) {
  /** One column of one table. */
  record Column(String table, String name, String type) {
    /** Bytes with their plain letters as they are, everything else as the database prints it. */
    private String inText() {
      return type.equals("bytea")
          ? "encode(\"%s\", 'escape')".formatted(name)
          : "\"%s\"::text".formatted(name);
    }

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
    return with(List.of(text)).getOrDefault(text, new TreeSet<>());
  }

  /** The same for many texts of plain letters, with one look at each table. */
  Map<String, TreeSet<String>> with(Collection<String> texts) {
    var found = new HashMap<String, TreeSet<String>>();
    columns().stream()
        .collect(groupingBy(Column::table))
        .values()
        .forEach(
            table -> {
              var names = table.stream().map(Column::inText).collect(joining(", "));
              jdbc.sql("select " + names + " from \"" + table.getFirst().table() + "\"")
                  .query(
                      row -> {
                        for (int i = 0; i < table.size(); i++) {
                          var value = row.getString(i + 1);
                          if (value != null) {
                            for (var text : texts) {
                              if (value.contains(text)) {
                                found
                                    .computeIfAbsent(text, t -> new TreeSet<>())
                                    .add(table.get(i).toString());
                              }
                            }
                          }
                        }
                      });
            });
    return found;
  }
}
