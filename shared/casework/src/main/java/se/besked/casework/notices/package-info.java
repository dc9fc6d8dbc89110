/** The outbox: notices without content, each tried until it is settled. */
@NullMarked
package se.besked.casework.notices;

import org.jspecify.annotations.NullMarked;
