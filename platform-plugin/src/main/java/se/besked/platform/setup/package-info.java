/** Puts the parts together: database, suppliers, use cases. */
@NullMarked
package se.besked.platform.setup;

import org.jspecify.annotations.NullMarked;
