/** What anybody may compute without logging in: fees, notice periods, when a place is offered. */
@NullMarked
package se.besked.platform.calculators;

import org.jspecify.annotations.NullMarked;
