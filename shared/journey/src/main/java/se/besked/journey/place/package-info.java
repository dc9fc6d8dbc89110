/** A child's place in childcare, seen as one: what there is, what it costs, what can be done. */
@NullMarked
package se.besked.journey.place;

import org.jspecify.annotations.NullMarked;
