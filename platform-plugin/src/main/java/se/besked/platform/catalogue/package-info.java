/** Which e-services are mounted. */
@NullMarked
package se.besked.platform.catalogue;

import org.jspecify.annotations.NullMarked;
