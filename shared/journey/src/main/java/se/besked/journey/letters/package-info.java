/** Letters: whether somebody may be written to, and the pages that go in the envelope. */
@NullMarked
package se.besked.journey.letters;

import org.jspecify.annotations.NullMarked;
