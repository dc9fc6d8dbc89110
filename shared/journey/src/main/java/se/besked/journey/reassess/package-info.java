/** A case's assessment made again, with the registers as they are today. */
@NullMarked
package se.besked.journey.reassess;

import org.jspecify.annotations.NullMarked;
