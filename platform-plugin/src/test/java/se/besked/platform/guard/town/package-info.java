/** The families that the walks are about, with a matter that has been through everything. */
@NullMarked
package se.besked.platform.guard.town;

import org.jspecify.annotations.NullMarked;
