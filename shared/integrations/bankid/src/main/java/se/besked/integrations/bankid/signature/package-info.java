/**
 * Proves, without asking anybody, that a person signed exactly what was shown: the XML signature,
 * the certificate's way to a pinned root, and the certificate's status at that very moment.
 */
@NullMarked
package se.besked.integrations.bankid.signature;

import org.jspecify.annotations.NullMarked;
