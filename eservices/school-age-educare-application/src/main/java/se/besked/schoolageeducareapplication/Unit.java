package se.besked.schoolageeducareapplication;

import org.jspecify.annotations.Nullable;

/**
 * Where the place would be (skollagen 14 kap. 10 §).
 *
 * @param atSchool whether it is the pupil's own school's
 * @param municipal false for an independent school's, which offers the place itself
 * @param walkingMetres from the child's home; null when it could not be measured
 */
public record Unit(
    String id, String name, boolean atSchool, boolean municipal, @Nullable Integer walkingMetres) {}
