package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** An offer of a place. */
public record OfferId(UUID value) implements Serializable {
  public static OfferId random() {
    return new OfferId(UUID.randomUUID());
  }

  public static OfferId of(String text) {
    return new OfferId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
