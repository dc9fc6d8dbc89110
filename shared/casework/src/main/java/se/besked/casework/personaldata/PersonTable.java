package se.besked.casework.personaldata;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the rows about a person are found in one table.
 *
 * @param sql with {@code :person}, {@code :m} (a municipality, or null for all) and {@code %s}
 *     where the condition on {@code case_file c} goes, and
 *     {@code %t} where the events that tell of a decision do; columns are named as people read them, those
 *     that begin with {@code ~} are for opening what is sealed
 */
record PersonTable(String table, String title, String sql, List<Sealed> sealed) {
  private static final JsonMapper JSON = JsonMapper.shared();

  PersonTable {
    sealed = List.copyOf(sealed);
  }

  PersonTable(String table, String title, String sql, Sealed... sealed) {
    this(table, title, sql, List.of(sealed));
  }

  /**
   * A sealed column, selected as {@code ~column}, beside {@code ~id}, for a case's {@code ~case},
   * and {@code ~place} where it is not sealed under the name of its table.
   *
   * @param label what it is, for people
   * @param part the part of it that the person may have, selected as {@code ~column.part}; empty
   *     for all of it
   */
  record Sealed(String column, String label, Seal key, String part) {
    Sealed(String column, String label, Seal key) {
      this(column, label, key, "");
    }

    String selected() {
      return part.isEmpty() ? "~" + column : "~" + column + "." + part;
    }

    /** The part that the person may have of what was sealed. */
    String of(String opened) {
      return part.isEmpty() ? opened : JSON.readTree(opened).path(part).toString();
    }
  }

  /** With whose key it is sealed. */
  enum Seal {
    /** The person's own: opened for them alone. */
    PERSON,
    CASE,
    INCOME
  }
}
