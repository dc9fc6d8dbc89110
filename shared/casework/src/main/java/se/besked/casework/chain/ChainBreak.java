package se.besked.casework.chain;

import org.jspecify.annotations.Nullable;

/**
 * Something in the past that is not as it was written.
 *
 * @param table the table of the row; of the chain itself when a link is wrong; of keys
 * @param number the row's number in the chain; null for a row that was never chained
 * @param row its key, where the row is there
 */
public record ChainBreak(
    String municipality, String table, @Nullable Long number, @Nullable String row, What what) {

  /** What is wrong. */
  public enum What {
    /** The row says something else than when it was written. */
    CHANGED("does not say what it said"),
    /** The row is gone, and nobody confirmed a disposal of it. */
    MISSING("is gone without a disposal"),
    /** The row was put there past the triggers. */
    NOT_CHAINED("was never chained"),
    /** The row was disposed of and is there again. */
    CAME_BACK("was disposed of and is there again"),
    /** The entry was made by a role that is not the application's. */
    BY_ANOTHER("was not written by the application"),
    /** The entry says disposal, but there is no confirmed item that was carried out. */
    NOT_DISPOSED("was removed by a disposal that nobody confirmed"),
    /** The link is not the hash of the one before and its entry, or one is missing. */
    LINK("is not linked to the one before"),
    /** An entry stands among others that were linked long ago. */
    PUT_BETWEEN("was put among what was chained before"),
    /** The chain does not have the hash that somebody wrote down earlier. */
    NOT_AS_WRITTEN_DOWN("is not the head that was written down"),
    /** A key of data does not open, or not what was sealed with it. */
    KEY("does not open with the master key");

    private final String words;

    What(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return table
        + (number == null ? "" : " number " + number)
        + (row == null ? "" : " (" + row + ")")
        + " "
        + what.words;
  }
}
