/** What is handed over to a court with an appeal. */
@NullMarked
package se.besked.journey.appealbundle;

import org.jspecify.annotations.NullMarked;
