package se.besked.kernel.eplatform;

import java.time.Instant;
import java.util.List;

/**
 * A message to the owners of a case.
 *
 * @param readReceipt each owner sees text and files only after having confirmed
 */
public record PlatformMessage(Instant added, String text, List<File> files, boolean readReceipt) {
  public PlatformMessage {
    files = List.copyOf(files);
    if (text.isBlank()) {
      throw new IllegalArgumentException("A message says something");
    }
  }

  /** A file with the name people see. */
  public record File(String name, byte[] content) {
    public File {
      if (name.isBlank() || name.contains("/") || name.contains("\\")) {
        throw new IllegalArgumentException("A file has a name, and no folder");
      }
    }
  }

  /** Without text and files. */
  @Override
  public String toString() {
    return "PlatformMessage[" + files.size() + " files]";
  }
}
