package se.besked.casework.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.besked.casework.people.PersonId;

/**
 * When the register was last asked for each viewer of each case. In this node's memory: another
 * node asks once more, and nothing of who was here is written down.
 */
final class Openings {
  private static final int MOST = 100_000;

  private final Map<Opening, Instant> asked = new ConcurrentHashMap<>();
  private final Duration young;

  Openings(Duration young) {
    this.young = young;
  }

  private record Opening(CaseId caseId, PersonId viewer) {}

  boolean isYoung(CaseId caseId, PersonId viewer, Instant now) {
    var at = asked.get(new Opening(caseId, viewer));
    return at != null && isYoung(at, now);
  }

  /** A clock that was set back leaves nothing young. */
  private boolean isYoung(Instant at, Instant now) {
    return !at.isAfter(now) && !at.isBefore(now.minus(young));
  }

  void asked(CaseId caseId, PersonId viewer, Instant now) {
    if (asked.size() >= MOST) {
      asked.values().removeIf(at -> !isYoung(at, now));
      if (asked.size() >= MOST) {
        asked.clear();
      }
    }
    asked.put(new Opening(caseId, viewer), now);
  }
}
