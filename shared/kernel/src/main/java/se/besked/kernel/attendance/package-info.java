/** Port to the attendance system: the placements it should know. */
@NullMarked
package se.besked.kernel.attendance;

import org.jspecify.annotations.NullMarked;
