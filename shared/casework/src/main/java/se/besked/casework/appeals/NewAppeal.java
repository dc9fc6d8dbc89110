package se.besked.casework.appeals;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * An appeal about to be lodged (förvaltningslagen 43 §).
 *
 * @param clientKey made with the form: the same key is the same appeal, however often it is sent
 * @param wantedChange how the decision should be changed
 */
public record NewAppeal(UUID clientKey, String wantedChange, String reasons, List<File> files) {
  public NewAppeal {
    files = List.copyOf(files);
    if (wantedChange.isBlank()) {
      throw new IllegalArgumentException("förvaltningslagen 43 §: say what should be changed");
    }
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
