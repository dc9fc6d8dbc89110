/** What happens to a case, written down in the transaction of the change. */
@NullMarked
package se.besked.casework.events;

import org.jspecify.annotations.NullMarked;
