/** The map of the fictional town. */
@NullMarked
package se.besked.simulation.town;

import org.jspecify.annotations.NullMarked;
