package se.besked.casework.decisions;

import org.jspecify.annotations.Nullable;
import se.besked.casework.hearings.Hearing;
import se.besked.casework.ids.ProposalId;

/**
 * What went before a decision by an officer.
 *
 * @param hearing counts only for one that does not grant all that was asked for
 * @param proposal by somebody else, which the actor now makes theirs; null without a second reader
 */
public record Preparation(Hearing hearing, @Nullable ProposalId proposal) {
  /** The parties were heard in the case, if they must be, and nobody else took part. */
  static final Preparation USUAL = new Preparation(new Hearing.Held(), null);
}
