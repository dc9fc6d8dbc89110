package se.besked.casework.conversation;

import java.util.List;

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

  /** A file that goes with it. */
  public record File(String name, String mediaType, byte[] content) {}
}
