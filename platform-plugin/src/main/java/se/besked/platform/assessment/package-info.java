/** A preliminary decision on the screen: outcome, law, figures, map, what would change it. */
@NullMarked
package se.besked.platform.assessment;

import org.jspecify.annotations.NullMarked;
