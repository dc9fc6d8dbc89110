/** Protected identities, as the population register and the house itself know of them. */
@NullMarked
package se.besked.journey.protect;

import org.jspecify.annotations.NullMarked;
