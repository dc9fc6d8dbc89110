/** The demo municipality Havrelunda: simulated suppliers, personas, a clock that can be moved. */
@NullMarked
package se.besked.platform.demo;

import org.jspecify.annotations.NullMarked;
