package se.besked.casework.robots;

import java.util.UUID;

/** There is no such file of this robot's for this case, or a decision has taken it. */
public final class NoSuchUpload extends RuntimeException {
  public NoSuchUpload(UUID id) {
    super("No upload " + id);
  }
}
