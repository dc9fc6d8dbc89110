package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** An address that is told of events. */
public record WebhookId(UUID value) implements Serializable {
  public static WebhookId random() {
    return new WebhookId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
