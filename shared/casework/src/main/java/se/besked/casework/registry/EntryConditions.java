package se.besked.casework.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A filter as a condition on {@code journal_entry j} and {@code registry_file f}. Only what is
 * asked for is in it, so that the database sees which index serves.
 */
record EntryConditions(String where, Map<String, Object> params) {
  /** As a designation is written, e.g. {@code BUN 2026/123}. */
  private static final Pattern DESIGNATION = Pattern.compile("(\\S+) (\\d{4})/(\\d{1,9})");

  EntryConditions {
    params = Map.copyOf(params);
  }

  /**
   * @param all whether the reader sees what protected cases are called
   */
  static EntryConditions of(JournalFilter filter, boolean all) {
    var where = new StringBuilder();
    var params = new HashMap<String, Object>();
    var board = filter.board();
    if (board != null) {
      where.append(" and f.board = :board");
      params.put("board", board);
    }
    var number = filter.number();
    if (number != null) {
      var designation = DESIGNATION.matcher(number);
      if (designation.matches()) {
        where.append(
            """
             and j.case_id = (select n.case_id from registry_file n where n.municipality = :m
              and n.board = :ofBoard and n.year = :ofYear and n.number = :ofNumber)
            """);
        params.put("ofBoard", designation.group(1));
        params.put("ofYear", Integer.parseInt(designation.group(2)));
        params.put("ofNumber", Integer.parseInt(designation.group(3)));
      } else {
        where.append(" and j.case_number = :caseNumber");
        where.append(all ? "" : " and not " + EntryRows.IS_RESTRICTED);
        params.put("caseNumber", number);
      }
    }
    return new EntryConditions(where.toString(), params);
  }
}
