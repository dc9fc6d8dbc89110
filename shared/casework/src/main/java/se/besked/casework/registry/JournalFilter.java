package se.besked.casework.registry;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the record.
 *
 * @param board prefix of a board; null for all
 * @param number of a case, ours or its designation in the record; null for all
 */
public record JournalFilter(int year, @Nullable String board, @Nullable String number)
    implements Serializable {
  public JournalFilter {
    board = board == null || board.isBlank() ? null : board.strip();
    number = number == null || number.isBlank() ? null : number.strip();
  }
}
