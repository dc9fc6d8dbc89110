/** Decisions by rule as the board sees them: which rules decide, and the switch that stops them. */
@NullMarked
package se.besked.casework.automation;

import org.jspecify.annotations.NullMarked;
