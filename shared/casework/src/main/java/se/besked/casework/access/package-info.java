/** Who does something, whether they may, and the log of it. */
@NullMarked
package se.besked.casework.access;

import org.jspecify.annotations.NullMarked;
