/**
 * BankID as a simulator: the RP API with its oddities, real signatures from an authority of its
 * own, and a telephone in the browser.
 */
@NullMarked
package se.besked.integrations.bankid.simulated;

import org.jspecify.annotations.NullMarked;
