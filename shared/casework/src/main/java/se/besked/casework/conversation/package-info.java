/** Messages between staff and parties in a case, and notes among staff. */
@NullMarked
package se.besked.casework.conversation;

import org.jspecify.annotations.NullMarked;
