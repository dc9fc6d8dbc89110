/** ClamAV, simulated: as much of its protocol as a scan needs. */
@NullMarked
package se.besked.integrations.attachments.simulated;

import org.jspecify.annotations.NullMarked;
