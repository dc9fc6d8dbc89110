package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A notice in the outbox; also the supplier's key against sending twice. */
public record NoticeId(UUID value) implements Serializable {
  public static NoticeId random() {
    return new NoticeId(UUID.randomUUID());
  }

  public static NoticeId of(String text) {
    return new NoticeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
