package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** An order to log in or sign, as we know it. */
public record EidOrderId(UUID value) implements Serializable {
  public static EidOrderId random() {
    return new EidOrderId(UUID.randomUUID());
  }

  public static EidOrderId of(String text) {
    return new EidOrderId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
