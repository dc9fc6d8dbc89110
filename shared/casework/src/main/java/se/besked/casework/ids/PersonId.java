package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A person, known by nothing but an id outside of the people package. */
public record PersonId(UUID value) implements Serializable {
  public static PersonId random() {
    return new PersonId(UUID.randomUUID());
  }

  public static PersonId of(String text) {
    return new PersonId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
