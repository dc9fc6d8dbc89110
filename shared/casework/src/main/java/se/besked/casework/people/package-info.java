/** People known by id; the personal number stays here. */
@NullMarked
package se.besked.casework.people;

import org.jspecify.annotations.NullMarked;
