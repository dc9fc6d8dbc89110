/** The parties' say before a decision that goes against somebody. */
@NullMarked
package se.besked.casework.hearings;

import org.jspecify.annotations.NullMarked;
