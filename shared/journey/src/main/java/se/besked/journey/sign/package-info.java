/** What becomes of a signature whose page is gone. */
@NullMarked
package se.besked.journey.sign;

import org.jspecify.annotations.NullMarked;
