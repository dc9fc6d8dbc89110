/** The municipality's rules as administrators see and change them. */
@NullMarked
package se.besked.platform.staff.rules;

import org.jspecify.annotations.NullMarked;
