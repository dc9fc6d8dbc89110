/** What is kept about a person, as a file to hand out. */
@NullMarked
package se.besked.journey.extract;

import org.jspecify.annotations.NullMarked;
