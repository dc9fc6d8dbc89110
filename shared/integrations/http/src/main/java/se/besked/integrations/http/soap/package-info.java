/** SOAP 1.1 over HTTP: envelopes, faults and calls, for every supplier that speaks it. */
@NullMarked
package se.besked.integrations.http.soap;

import org.jspecify.annotations.NullMarked;
