/** The preliminary decision: the real rules over the same facts, before anything is sent. */
@NullMarked
package se.besked.journey.assess;

import org.jspecify.annotations.NullMarked;
