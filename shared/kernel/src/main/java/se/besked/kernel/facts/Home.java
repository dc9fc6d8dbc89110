package se.besked.kernel.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.besked.kernel.registers.Position;
import se.besked.kernel.registers.Sourced;

/**
 * One of the child's homes, as somebody may know it. Custody gives no right to the other guardian's
 * address, and where a home lies follows from how far it is to a few places: a home that is hidden
 * has neither position nor ways, so nothing made for that viewer can tell them.
 */
public sealed interface Home {
  Kind kind();

  /** The address as the viewer may see it, one line; for a hidden home what to call it instead. */
  Optional<Sourced<String>> shownAddress();

  /** Four digits; who tries the matter follows from it, so everybody in it knows it. */
  String municipalityCode();

  /** The same home as a person may know it. */
  Home seenBy(String viewer);

  /** The home itself, when it is not hidden. */
  default Optional<Open> open() {
    return this instanceof Open home ? Optional.of(home) : Optional.empty();
  }

  /** Whose home it is. */
  enum Kind {
    /** The child's registered address. */
    REGISTERED,
    /** Where a guardian is registered and the child is not; tried when it lives there by turns. */
    OTHER_GUARDIAN
  }

  /**
   * Who knows where a home lies.
   *
   * @param openTo the handles of those who live there, or may know it for another reason
   * @param label what everybody else reads instead of the address, e.g. {@code "Hemma hos Kim"}
   */
  record Secret(Set<String> openTo, String label) {
    public Secret {
      openTo = Collections.unmodifiableSet(new java.util.TreeSet<>(openTo));
    }
  }

  /**
   * A home whose place is known.
   *
   * @param position where it lies; absent when the address register does not know
   * @param toSchools the walking distance to each school, and for a child of that age to each care
   *     unit, by their ids
   * @param secret null when it is nobody's secret, as an address that somebody tries
   */
  record Open(
      Kind kind,
      Optional<Sourced<String>> shownAddress,
      String municipalityCode,
      Optional<Position> position,
      Map<String, Walk> toSchools,
      @Nullable Secret secret)
      implements Home {
    public Open {
      toSchools = Collections.unmodifiableMap(new LinkedHashMap<>(toSchools));
    }

    /** A home that is nobody's secret. */
    public Open(
        Kind kind,
        Optional<Sourced<String>> shownAddress,
        String municipalityCode,
        Optional<Position> position,
        Map<String, Walk> toSchools) {
      this(kind, shownAddress, municipalityCode, position, toSchools, null);
    }

    /** The way to a school or a care unit; empty when it was not measured from here. */
    public Optional<Walk> to(String unitId) {
      return Optional.ofNullable(toSchools.get(unitId));
    }

    public boolean isOpenTo(String viewer) {
      return secret == null || secret.openTo().contains(viewer);
    }

    /** The only ones who may know where it lies; empty when it is nobody's secret. */
    public Optional<Set<String>> knownTo() {
      return Optional.ofNullable(secret).map(Secret::openTo);
    }

    @Override
    public Home seenBy(String viewer) {
      return secret == null || secret.openTo().contains(viewer)
          ? this
          : new Hidden(
              kind, shownAddress.map(a -> a.map(unused -> secret.label())), municipalityCode);
    }
  }

  /** A home of which the viewer may know that it is there, and no more. */
  record Hidden(Kind kind, Optional<Sourced<String>> shownAddress, String municipalityCode)
      implements Home {
    @Override
    public Home seenBy(String viewer) {
      return this;
    }
  }
}
