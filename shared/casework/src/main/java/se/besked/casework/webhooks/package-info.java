/** Telling robots of what has happened: addresses, signatures, deliveries. */
@NullMarked
package se.besked.casework.webhooks;

import org.jspecify.annotations.NullMarked;
