/** Who uses the site: logging in and out as a citizen, and who is logged in now. */
@NullMarked
package se.besked.platform.identity;

import org.jspecify.annotations.NullMarked;
