package se.besked.casework.ids;

import java.io.Serializable;
import java.util.UUID;

/** A decision that somebody proposes. */
public record ProposalId(UUID value) implements Serializable {
  public static ProposalId random() {
    return new ProposalId(UUID.randomUUID());
  }

  public static ProposalId of(String text) {
    return new ProposalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
