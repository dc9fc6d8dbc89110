/** From complete answers to a signed case. */
@NullMarked
package se.besked.journey.submit;

import org.jspecify.annotations.NullMarked;
