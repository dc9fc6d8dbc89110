/** What everybody outside of the restricted group is told of people who have been protected. */
@NullMarked
package se.besked.platform.guard.protect;

import org.jspecify.annotations.NullMarked;
