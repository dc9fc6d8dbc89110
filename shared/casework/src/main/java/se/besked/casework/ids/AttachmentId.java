package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A file of a draft, a case or an appeal. */
public record AttachmentId(UUID value) implements Serializable {
  public static AttachmentId random() {
    return new AttachmentId(UUID.randomUUID());
  }

  public static AttachmentId of(String text) {
    return new AttachmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
