/** Ports to the municipality's registry (diarium) and to where its record is kept. */
@NullMarked
package se.besked.kernel.registry;

import org.jspecify.annotations.NullMarked;
