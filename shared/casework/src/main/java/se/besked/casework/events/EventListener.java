package se.besked.casework.events;

import se.besked.casework.ids.CaseId;

/** Hears of every event, in the transaction of the change that it tells of. */
@FunctionalInterface
public interface EventListener {
  void happened(CaseId caseId, long eventId, EventType type);
}
