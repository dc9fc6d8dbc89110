/** A case's assessment made again, with the registers as they are today. */
@NullMarked
package se.besked.journey.again;

import org.jspecify.annotations.NullMarked;
