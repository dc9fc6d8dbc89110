package se.besked.casework.appeals;

import java.util.List;
import java.util.UUID;

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

  /** A file that goes with it, already checked for type, size and malware. */
  public record File(String name, String mediaType, byte[] content) {}
}
