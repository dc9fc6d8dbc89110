/** The order in which children are offered places. */
@NullMarked
package se.besked.childcare.queue;

import org.jspecify.annotations.NullMarked;
