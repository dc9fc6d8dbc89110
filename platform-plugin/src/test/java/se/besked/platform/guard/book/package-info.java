/**
 * What there is to walk and what was walked, of a whole run: written down by the walks in every
 * process, and compared when the run is over.
 */
@NullMarked
package se.besked.platform.guard.book;

import org.jspecify.annotations.NullMarked;
