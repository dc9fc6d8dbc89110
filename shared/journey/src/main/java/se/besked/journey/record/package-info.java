/** What a municipality has decided about its record and about disposal. */
@NullMarked
package se.besked.journey.record;

import org.jspecify.annotations.NullMarked;
