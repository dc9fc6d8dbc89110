/** The spine of every e-service, without a user interface. */
@NullMarked
package se.besked.journey;

import org.jspecify.annotations.NullMarked;
