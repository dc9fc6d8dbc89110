package se.besked.casework.appeals;

import java.time.Instant;
import java.util.List;

/**
 * All documents of a case in one file, as they are handed over with an appeal (förvaltningslagen 46
 * §).
 *
 * @param contents the list of contents, one document a line, in the file's order
 * @param file a zip file
 */
public record HandedOver(List<String> contents, byte[] file) {
  public HandedOver {
    contents = List.copyOf(contents);
    if (contents.isEmpty() || file.length == 0) {
      throw new IllegalArgumentException(
          "förvaltningslagen 46 §: the documents go with the appeal");
    }
  }

  /** What was handed over, without the file. */
  public record Kept(List<String> contents, String madeBy, Instant madeAt) {
    public Kept {
      contents = List.copyOf(contents);
    }
  }
}
