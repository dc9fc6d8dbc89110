/** Decisions: by rule where the law allows it, and the letter that every decision becomes. */
@NullMarked
package se.besked.journey.decide;

import org.jspecify.annotations.NullMarked;
