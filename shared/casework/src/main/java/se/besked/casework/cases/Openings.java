package se.besked.casework.cases;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import se.besked.casework.ids.CaseId;
import se.besked.casework.ids.PersonId;

/**
 * When the register was last asked for each viewer of each case. In this node's memory: another
 * node asks once more, and nothing of who was here is written down.
 */
final class Openings {
  private static final int MOST = 100_000;

  /** Under keys that name neither case nor person, so that this too is no list of visits. */
  private final Map<UUID, Instant> asked = new ConcurrentHashMap<>();

  private final Duration young;

  Openings(Duration young) {
    this.young = young;
  }

  private static UUID key(CaseId caseId, PersonId viewer) {
    return UUID.nameUUIDFromBytes((caseId + "/" + viewer).getBytes(StandardCharsets.US_ASCII));
  }

  boolean isYoung(CaseId caseId, PersonId viewer, Instant now) {
    var at = asked.get(key(caseId, viewer));
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
    asked.put(key(caseId, viewer), now);
  }
}
