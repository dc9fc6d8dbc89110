/** From when and until when a child has a right to a place, and how much of one. */
@NullMarked
package se.besked.childcare.start;

import org.jspecify.annotations.NullMarked;
