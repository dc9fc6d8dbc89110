/** A simulated identity provider that speaks real SAML. */
@NullMarked
package se.besked.integrations.stafflogin.simulated;

import org.jspecify.annotations.NullMarked;
