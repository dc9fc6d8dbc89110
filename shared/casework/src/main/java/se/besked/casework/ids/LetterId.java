package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A letter; also the id of the message in the digital mailbox, at every try. */
public record LetterId(UUID value) implements Serializable {
  public static LetterId random() {
    return new LetterId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
