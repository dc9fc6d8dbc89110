/** The addresses under {@code /saml2}: metadata, the way to the provider, and the way back. */
@NullMarked
package se.besked.integrations.stafflogin.web;

import org.jspecify.annotations.NullMarked;
