/** What everything is called by: an identity is its own type, so that none is taken for another. */
@NullMarked
package se.besked.casework.ids;

import org.jspecify.annotations.NullMarked;
