/** What is carried into the business system, as documents. */
@NullMarked
package se.besked.journey.register;

import org.jspecify.annotations.NullMarked;
