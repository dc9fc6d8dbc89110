package se.besked.casework.migration;

import java.util.Map;

/**
 * Columns of one table that lay in plain text, each with the column its sealed text is put in.
 *
 * @param table the table
 * @param key with whose key it is sealed
 * @param owner the expression that gives the row's case, or its person
 * @param row the expression that gives the row's own id, under which its text is sealed
 * @param columns from the plain column, whose name the place keeps, to the sealed one
 */
record PlainText(String table, Key key, String owner, String row, Map<String, String> columns) {
  PlainText {
    columns = Map.copyOf(columns);
  }

  /** Sealed beside the plain one, under its name and {@code _sealed}. */
  static PlainText of(String table, Key key, String owner, String row, String... columns) {
    var all = new java.util.HashMap<String, String>();
    for (var column : columns) {
      all.put(column, column + "_sealed");
    }
    return new PlainText(table, key, owner, row, all);
  }

  /** Whose key. */
  enum Key {
    CASE,
    /** The person's own, which opens for them alone. */
    PERSON
  }
}
