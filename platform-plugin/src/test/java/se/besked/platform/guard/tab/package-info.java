/** A browser's tab without its window. */
@NullMarked
package se.besked.platform.guard.tab;

import org.jspecify.annotations.NullMarked;
