/** The officers' queue as a page: filters, the list, and what is done with many cases at once. */
@NullMarked
package se.besked.platform.staff.queue;

import org.jspecify.annotations.NullMarked;
