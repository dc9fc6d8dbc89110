package se.besked.casework.record;

import java.util.EnumSet;
import java.util.Set;
import se.besked.casework.events.EventType;
import se.besked.kernel.registry.RegistryEntry.Direction;

/** Which way a document went: offentlighets- och sekretesslagen 5 kap. 2 §. */
final class Correspondence {
  private static final Set<EventType> IN =
      EnumSet.of(
          EventType.SUBMITTED,
          EventType.CO_GUARDIAN_SIGNED,
          EventType.CO_GUARDIAN_OBJECTED,
          EventType.COMPLETED,
          EventType.WITHDRAWN,
          EventType.DECISION_ACKNOWLEDGED,
          EventType.APPEALED,
          EventType.APPEAL_CONCLUDED,
          EventType.WISHES_CHANGED,
          EventType.OFFER_ANSWERED);
  private static final Set<EventType> OUT =
      EnumSet.of(
          EventType.COMPLETION_ASKED,
          EventType.DECIDED,
          EventType.DECISION_REPLACED,
          EventType.APPEAL_DISMISSED,
          EventType.APPEAL_FORWARDED,
          EventType.OFFER_MADE);

  private Correspondence() {}

  static Direction direction(EventType type) {
    return IN.contains(type)
        ? Direction.IN
        : OUT.contains(type) ? Direction.OUT : Direction.INTERNAL;
  }
}
