/**
 * BankID through its RP API v6: login and signature, the moving QR code, the same-device start and
 * what to tell the person meanwhile.
 */
@NullMarked
package se.besked.integrations.bankid;

import org.jspecify.annotations.NullMarked;
