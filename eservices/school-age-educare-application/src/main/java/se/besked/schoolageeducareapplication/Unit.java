package se.besked.schoolageeducareapplication;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the place would be (skollagen 14 kap. 10 §).
 *
 * @param atSchool whether it is the pupil's own school's
 * @param municipal false for an independent school's, which offers the place itself
 * @param walkingMetres from the child's home; null when it could not be measured
 * @param openTo handles of those who may know the metres; null when they are nobody's secret
 */
public record Unit(
    String id,
    String name,
    boolean atSchool,
    boolean municipal,
    @Nullable Integer walkingMetres,
    @Nullable Set<String> openTo) {
  public Unit {
    openTo = openTo == null ? null : Collections.unmodifiableSet(new TreeSet<>(openTo));
  }

  /** A unit for a child whose home is nobody's secret. */
  public Unit(
      String id,
      String name,
      boolean atSchool,
      boolean municipal,
      @Nullable Integer walkingMetres) {
    this(id, name, atSchool, municipal, walkingMetres, null);
  }
}
