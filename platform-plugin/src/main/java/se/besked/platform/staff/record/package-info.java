/** The record, disposal, and the e-service platform, as staff meet them. */
@NullMarked
package se.besked.platform.staff.record;

import org.jspecify.annotations.NullMarked;
