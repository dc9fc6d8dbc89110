/** Login through identity providers that speak SAML 2.0: the words that the host and it share. */
@NullMarked
package se.besked.integrations.stafflogin;

import org.jspecify.annotations.NullMarked;
