package se.besked.casework.record;

import se.besked.casework.cases.CaseId;

/** Hears of every event, in the transaction of the change that it tells of. */
@FunctionalInterface
public interface EventListener {
  void happened(CaseId caseId, long eventId, EventType type);
}
