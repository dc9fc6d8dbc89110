package se.besked.kernel.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

/**
 * One of the child's homes.
 *
 * @param shownAddress the address as this guardian may see it; the other guardian's is never shown
 * @param municipalityCode four digits
 * @param position where it lies; absent when the address register does not know
 * @param toSchools the walking distance to each school, and for a child of that age to each care
 *     unit, by their ids
 */
public record Home(
    Kind kind,
    Optional<Sourced<String>> shownAddress,
    String municipalityCode,
    Optional<Position> position,
    Map<String, Walk> toSchools) {
  public Home {
    toSchools = Collections.unmodifiableMap(new LinkedHashMap<>(toSchools));
  }

  /** Whose home it is. */
  public enum Kind {
    /** The child's registered address. */
    REGISTERED,
    /** The other guardian's registered address, where the child lives by turns. */
    OTHER_GUARDIAN
  }

  /** The way to a school or a care unit; empty when it was not measured from here. */
  public Optional<Walk> to(String unitId) {
    return Optional.ofNullable(toSchools.get(unitId));
  }
}
