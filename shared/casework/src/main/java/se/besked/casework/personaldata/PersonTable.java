package se.besked.casework.personaldata;

import java.util.List;

/**
 * How the rows about a person are found in one table.
 *
 * @param sql with {@code :person}, {@code :m} (a municipality, or null for all) and {@code %s}
 *     where the condition on {@code case_file c} goes, {@code %o} where the one for what the person
 *     sent in does, and {@code %t} where the events that tell of a decision do; columns are named
 *     as people read them, those that begin with {@code ~} are for opening what is sealed
 */
record PersonTable(String table, String title, String sql, List<Sealed> sealed) {
  PersonTable {
    sealed = List.copyOf(sealed);
  }

  PersonTable(String table, String title, String sql, Sealed... sealed) {
    this(table, title, sql, List.of(sealed));
  }

  /**
   * A sealed column, beside {@code ~id}, for a case's {@code ~case}, and {@code ~place} where it is
   * not sealed under the name of its table.
   *
   * @param label what it is, for people
   * @param selected what it is selected as, after a {@code ~}: its own name unless another is given
   * @param part the part of it that is handed out, as a JSON pointer, and another one after a space
   *     where that is a text with JSON in it; everything when empty
   */
  record Sealed(String column, String label, Seal key, String selected, String part) {
    Sealed(String column, String label, Seal key) {
      this(column, label, key, column, "");
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
