/** Placements carried to the attendance system: compared, sent, reconciled, told of. */
@NullMarked
package se.besked.casework.attendance;

import org.jspecify.annotations.NullMarked;
