/** Where staff work: what waits for a person, and one page for each case. */
@NullMarked
package se.besked.platform.staff;

import org.jspecify.annotations.NullMarked;
