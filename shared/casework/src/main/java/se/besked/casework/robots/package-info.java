/** What robots and neighbouring systems read, ask for once, and hand in. */
@NullMarked
package se.besked.casework.robots;

import org.jspecify.annotations.NullMarked;
