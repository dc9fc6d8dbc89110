/** Which e-services are mounted. */
@NullMarked
package se.besked.journey.catalogue;

import org.jspecify.annotations.NullMarked;
