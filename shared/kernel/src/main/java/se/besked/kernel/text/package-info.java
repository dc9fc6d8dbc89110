/** Text that people write. */
@NullMarked
package se.besked.kernel.text;

import org.jspecify.annotations.NullMarked;
