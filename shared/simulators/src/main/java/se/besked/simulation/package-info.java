/**
 * What every simulator shares: one HTTP server on a port of its own, faults on demand, and the
 * people and places of the fictional municipality Havrelunda.
 *
 * <p>A simulator speaks the supplier's real wire, so the real client runs in every test.
 */
@NullMarked
package se.besked.simulation;

import org.jspecify.annotations.NullMarked;
