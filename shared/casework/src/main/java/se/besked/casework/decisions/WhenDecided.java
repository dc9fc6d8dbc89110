package se.besked.casework.decisions;

import se.besked.casework.access.Actor;
import se.besked.casework.ids.CaseId;

/**
 * Hears that a case is decided, in the transaction of the decision. What only waited for it is
 * over.
 */
@FunctionalInterface
public interface WhenDecided {
  void decided(CaseId id, Actor by);
}
