package se.besked.casework.cases;

import se.besked.casework.ids.CaseId;

/** Hears that no rule or robot goes on with a case, in the transaction that decides so. */
@FunctionalInterface
public interface WhenLeftToPerson {
  void leftToPerson(CaseId id);
}
