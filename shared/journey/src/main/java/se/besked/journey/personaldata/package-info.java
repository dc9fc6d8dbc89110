/** What is kept about a person, as a file to hand out. */
@NullMarked
package se.besked.journey.personaldata;

import org.jspecify.annotations.NullMarked;
