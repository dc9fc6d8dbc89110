/** Where staff carry matters into the business system, make offers of a place and check a year. */
@NullMarked
package se.besked.platform.staff.place;

import org.jspecify.annotations.NullMarked;
