/** Offers of a place, and what the guardians answer. */
@NullMarked
package se.besked.casework.offers;

import org.jspecify.annotations.NullMarked;
