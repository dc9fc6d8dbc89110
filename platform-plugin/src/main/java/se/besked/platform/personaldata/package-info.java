/** Pages about what is kept: one's own, somebody's on request, corrections, and for how long. */
@NullMarked
package se.besked.platform.personaldata;

import org.jspecify.annotations.NullMarked;
