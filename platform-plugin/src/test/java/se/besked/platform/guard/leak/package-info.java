/**
 * What one guardian must not learn of another: what it looks like, and what carries it. Whatever a
 * viewer was sent is unpacked as far as it goes, and read for it.
 */
@NullMarked
package se.besked.platform.guard.leak;

import org.jspecify.annotations.NullMarked;
