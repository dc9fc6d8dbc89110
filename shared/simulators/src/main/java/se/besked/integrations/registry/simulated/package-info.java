/** A registry system, simulated over its REST contract. */
@NullMarked
package se.besked.integrations.registry.simulated;

import org.jspecify.annotations.NullMarked;
