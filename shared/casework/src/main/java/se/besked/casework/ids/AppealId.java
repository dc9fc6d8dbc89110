package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** An appeal. */
public record AppealId(UUID value) implements Serializable {
  public static AppealId random() {
    return new AppealId(UUID.randomUUID());
  }

  public static AppealId of(String text) {
    return new AppealId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
