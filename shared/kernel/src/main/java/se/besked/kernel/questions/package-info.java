/** How registers are asked: side by side, and not again for what they have just said. */
@NullMarked
package se.besked.kernel.questions;

import org.jspecify.annotations.NullMarked;
