/** Collects what the municipality knows before anything is asked. */
@NullMarked
package se.besked.journey.prefill;

import org.jspecify.annotations.NullMarked;
