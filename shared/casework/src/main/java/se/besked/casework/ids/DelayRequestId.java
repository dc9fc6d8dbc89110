package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A party's request that a case be decided. */
public record DelayRequestId(UUID value) implements Serializable {
  public static DelayRequestId random() {
    return new DelayRequestId(UUID.randomUUID());
  }

  public static DelayRequestId of(String text) {
    return new DelayRequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
