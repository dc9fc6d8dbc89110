/** The population register, simulated over the wire of Navet for public actors. */
@NullMarked
package se.besked.integrations.navet.simulated;

import org.jspecify.annotations.NullMarked;
