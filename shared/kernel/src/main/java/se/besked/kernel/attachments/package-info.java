/** Port to the check of files that people attach: what they really are, and whether they harm. */
@NullMarked
package se.besked.kernel.attachments;

import org.jspecify.annotations.NullMarked;
