package se.besked.casework.decisions;

import java.util.Map;
import java.util.Set;
import se.besked.casework.ids.DecisionId;
import se.besked.casework.ids.PersonId;

/** The host writes the letters of a decision, as PDF. Called by a job, again until it succeeds. */
public interface DecisionLetters {
  /** What all parties may know. */
  byte[] letterFor(DecisionId decision);

  /** For each party that may know more: that party's own letter. */
  default Map<PersonId, byte[]> lettersOf(DecisionId decision, Set<PersonId> parties) {
    return Map.of();
  }
}
