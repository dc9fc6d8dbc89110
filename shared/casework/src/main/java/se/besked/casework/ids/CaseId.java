package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A case file. Not the case number that people read. */
public record CaseId(UUID value) implements Serializable {
  public static CaseId random() {
    return new CaseId(UUID.randomUUID());
  }

  public static CaseId of(String text) {
    return new CaseId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
