package se.besked.preschoolapplication;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A preschool that is wished for.
 *
 * @param walkingMetres from the child's home; null when it could not be measured
 * @param sibling whether another child of the guardian has a place there
 * @param openTo handles of those who may know the metres; null when they are nobody's secret
 */
public record Wish(
    String unitId,
    String name,
    @Nullable Integer walkingMetres,
    boolean sibling,
    @Nullable Set<String> openTo) {
  public Wish {
    openTo = openTo == null ? null : Collections.unmodifiableSet(new TreeSet<>(openTo));
  }

  /** A wish for a child whose home is nobody's secret. */
  public Wish(String unitId, String name, @Nullable Integer walkingMetres, boolean sibling) {
    this(unitId, name, walkingMetres, sibling, null);
  }
}
