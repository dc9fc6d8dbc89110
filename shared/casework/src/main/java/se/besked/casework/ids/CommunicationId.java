package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A communication before a decision. */
public record CommunicationId(UUID value) implements Serializable {
  public static CommunicationId random() {
    return new CommunicationId(UUID.randomUUID());
  }

  public static CommunicationId of(String text) {
    return new CommunicationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
