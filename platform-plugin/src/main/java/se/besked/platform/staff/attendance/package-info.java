/** Where staff follow, start and stop the transfer of placements to the attendance system. */
@NullMarked
package se.besked.platform.staff.attendance;

import org.jspecify.annotations.NullMarked;
