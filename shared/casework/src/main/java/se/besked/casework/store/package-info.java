/** How the rest talks to the database. */
@NullMarked
package se.besked.casework.store;

import org.jspecify.annotations.NullMarked;
