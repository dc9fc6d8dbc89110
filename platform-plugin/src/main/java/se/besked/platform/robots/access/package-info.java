/** Which robots there are, their tokens, and what a token is let in to. */
@NullMarked
package se.besked.platform.robots.access;

import org.jspecify.annotations.NullMarked;
