/** The officers' queue: what is to be done with cases, by when, and by whom. */
@NullMarked
package se.besked.casework.queue;

import org.jspecify.annotations.NullMarked;
