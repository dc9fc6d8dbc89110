package se.besked.casework.conversation;

import java.util.List;
import java.util.function.Supplier;

/**
 * A message about to be sent, by a party or by staff.
 *
 * @param files already checked for type, size and malware
 */
public record NewMessage(String text, List<File> files) {
  /** The longest text, in characters. */
  public static final int LONGEST = 20_000;

  public NewMessage {
    files = List.copyOf(files);
    checked(text);
  }

  static String checked(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A message has a text, of at most " + LONGEST);
    }
    return text.strip();
  }

  /**
   * A file that goes with it, already checked and cleaned.
   *
   * @param content given when it is kept, so that not all files are in memory at once
   */
  public record File(String name, String mediaType, Supplier<byte[]> content) {
    /** One that is there already. */
    public File(String name, String mediaType, byte[] content) {
      this(name, mediaType, () -> content);
    }
  }
}
