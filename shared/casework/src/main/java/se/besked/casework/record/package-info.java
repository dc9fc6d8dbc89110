/** What happened in a case, and the municipality's record of it. */
@NullMarked
package se.besked.casework.record;

import org.jspecify.annotations.NullMarked;
