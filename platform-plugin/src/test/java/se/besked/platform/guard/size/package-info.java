/** Every page, file and job, measured with five years of cases beside those of the town. */
@NullMarked
package se.besked.platform.guard.size;

import org.jspecify.annotations.NullMarked;
