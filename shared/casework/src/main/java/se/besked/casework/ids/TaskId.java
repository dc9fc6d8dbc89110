package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A task for staff. */
public record TaskId(UUID value) implements Serializable {
  public static TaskId random() {
    return new TaskId(UUID.randomUUID());
  }

  public static TaskId of(String text) {
    return new TaskId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
