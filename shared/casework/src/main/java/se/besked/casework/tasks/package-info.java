/** What waits for a person on the staff. */
@NullMarked
package se.besked.casework.tasks;

import org.jspecify.annotations.NullMarked;
