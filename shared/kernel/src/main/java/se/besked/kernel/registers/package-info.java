/**
 * Ports to the registers a municipality reads: population, students, addresses, distances.
 *
 * <p>A port says what it gives, never whom it calls. Adapters throw {@link
 * se.besked.kernel.registers.IntegrationFailure} and nothing else when a supplier fails.
 */
@NullMarked
package se.besked.kernel.registers;

import org.jspecify.annotations.NullMarked;
