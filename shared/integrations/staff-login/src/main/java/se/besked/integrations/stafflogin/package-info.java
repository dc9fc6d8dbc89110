/** Login through identity providers that speak SAML 2.0: what the host sees of it. */
@NullMarked
package se.besked.integrations.stafflogin;

import org.jspecify.annotations.NullMarked;
