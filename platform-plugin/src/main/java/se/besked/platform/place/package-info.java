/**
 * A child's place: what there is, what it costs, offers to answer, and who lives in the household.
 */
@NullMarked
package se.besked.platform.place;

import org.jspecify.annotations.NullMarked;
