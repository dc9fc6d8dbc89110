/** What is told to others in a matter of what the applicant answered. */
@NullMarked
package se.besked.platform.guard.told;

import org.jspecify.annotations.NullMarked;
