/** Viewer × subject × marking × operation, and × job. */
@NullMarked
package se.besked.platform.guard.matrix;

import org.jspecify.annotations.NullMarked;
