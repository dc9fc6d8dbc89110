package se.besked.journey.prefill;

import se.besked.kernel.people.PersonalNumber;

/**
 * A question to a register.
 *
 * @param viewer on whose behalf it is asked
 * @param about whom it is about
 */
record AskedFor(PersonalNumber viewer, PersonalNumber about) {}
