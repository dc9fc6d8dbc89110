package se.besked.eservice;

import java.util.List;

/**
 * An application in words.
 *
 * @param title one line, e.g. {@code "Ansökan om skolskjuts för Bo Provsson, läsåret 2026/27"}
 * @param rows what the applicant stated, in reading order
 * @param sharedRows the part that concerns the child and that another guardian may see before
 *     signing; nothing of the applicant's own
 */
public record Summary(String title, List<Row> rows, List<Row> sharedRows) {
  public Summary {
    rows = List.copyOf(rows);
    sharedRows = List.copyOf(sharedRows);
  }

  /** A name and its value. */
  public record Row(String name, String value) {}
}
