/** Municipalities read from files, strictly: a mistake stops the start and names its place. */
@NullMarked
package se.besked.platform.municipality;

import org.jspecify.annotations.NullMarked;
