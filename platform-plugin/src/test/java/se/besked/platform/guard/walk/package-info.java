/** Walks over every surface there is, as everybody who has no business there. */
@NullMarked
package se.besked.platform.guard.walk;

import org.jspecify.annotations.NullMarked;
