/** A mail server and a gateway for text messages, simulated, with a page where they are read. */
@NullMarked
package se.besked.integrations.notices.simulated;

import org.jspecify.annotations.NullMarked;
