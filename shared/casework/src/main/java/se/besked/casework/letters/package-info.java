/** Decisions by digital post, and the list of letters that staff print and post. */
@NullMarked
package se.besked.casework.letters;

import org.jspecify.annotations.NullMarked;
