/** Decisions, their letters and their publication. */
@NullMarked
package se.besked.casework.decisions;

import org.jspecify.annotations.NullMarked;
