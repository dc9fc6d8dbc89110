package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A work item. */
public record WorkItemId(UUID value) implements Serializable {
  public static WorkItemId random() {
    return new WorkItemId(UUID.randomUUID());
  }

  public static WorkItemId of(String text) {
    return new WorkItemId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
