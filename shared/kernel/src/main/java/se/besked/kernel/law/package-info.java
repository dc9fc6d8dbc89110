/** Law and time: references to statutes, legal deadlines, school years, appeal windows. */
@NullMarked
package se.besked.kernel.law;

import org.jspecify.annotations.NullMarked;
