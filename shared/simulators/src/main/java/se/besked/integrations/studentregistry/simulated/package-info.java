/** A student registry, simulated over SS12000:2020. */
@NullMarked
package se.besked.integrations.studentregistry.simulated;

import org.jspecify.annotations.NullMarked;
