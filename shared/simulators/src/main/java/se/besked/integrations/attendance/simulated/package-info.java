/** An attendance system, simulated over its REST contract. */
@NullMarked
package se.besked.integrations.attendance.simulated;

import org.jspecify.annotations.NullMarked;
