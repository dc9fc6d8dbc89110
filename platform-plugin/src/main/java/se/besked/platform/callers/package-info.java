/** Who calls from outside, and how often they may. */
@NullMarked
package se.besked.platform.callers;

import org.jspecify.annotations.NullMarked;
