package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A draft. */
public record DraftId(UUID value) implements Serializable {
  public static DraftId random() {
    return new DraftId(UUID.randomUUID());
  }

  public static DraftId of(String text) {
    return new DraftId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
