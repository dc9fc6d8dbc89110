/** Decisions that are corrected or changed after they were made. */
@NullMarked
package se.besked.casework.changes;

import org.jspecify.annotations.NullMarked;
