/** Offers of a place: made by staff or a robot, answered with a signature. */
@NullMarked
package se.besked.journey.offer;

import org.jspecify.annotations.NullMarked;
