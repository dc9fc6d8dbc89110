/** Placements carried to the attendance system, as a file or over its API. */
@NullMarked
package se.besked.integrations.attendance;

import org.jspecify.annotations.NullMarked;
