package se.besked.preschoolapplication;

import org.jspecify.annotations.Nullable;

/**
 * A preschool that is wished for.
 *
 * @param walkingMetres from the child's home; null when it could not be measured
 * @param sibling whether another child of the guardian has a place there
 */
public record Wish(String unitId, String name, @Nullable Integer walkingMetres, boolean sibling) {}
