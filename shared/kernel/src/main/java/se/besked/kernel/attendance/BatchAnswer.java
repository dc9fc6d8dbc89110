package se.besked.kernel.attendance;

import java.util.Map;

/** What became of a batch. */
public sealed interface BatchAnswer {
  /**
   * Every row has its answer.
   *
   * @param rows by placement id; one that is missing was not answered
   */
  record Answered(Map<String, RowAnswer> rows) implements BatchAnswer {
    public Answered {
      rows = Map.copyOf(rows);
    }
  }

  /** It lies where the system fetches it; the same batch is asked about again later. */
  record HandedOver() implements BatchAnswer {}

  /** What became of one row. */
  sealed interface RowAnswer {
    record Accepted() implements RowAnswer {}

    /**
     * Not taken.
     *
     * @param why a Swedish sentence for staff, without personal data
     */
    record Rejected(String why) implements RowAnswer {}
  }
}
