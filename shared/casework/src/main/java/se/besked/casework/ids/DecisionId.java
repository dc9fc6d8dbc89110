package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A decision. Not the number that people read. */
public record DecisionId(UUID value) implements Serializable {
  public static DecisionId random() {
    return new DecisionId(UUID.randomUUID());
  }

  public static DecisionId of(String text) {
    return new DecisionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
