/** Where staff print and post letters, and see those that went by digital post. */
@NullMarked
package se.besked.platform.staff.letters;

import org.jspecify.annotations.NullMarked;
