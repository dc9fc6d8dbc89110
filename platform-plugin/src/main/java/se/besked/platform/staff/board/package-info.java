/** What principals and the board follow: figures, equal treatment, and decisions made by rules. */
@NullMarked
package se.besked.platform.staff.board;

import org.jspecify.annotations.NullMarked;
