/** Placements carried to the attendance system: whom the population register hides. */
@NullMarked
package se.besked.journey.attendance;

import org.jspecify.annotations.NullMarked;
