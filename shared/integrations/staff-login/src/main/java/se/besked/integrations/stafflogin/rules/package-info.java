/** What a SAML message must be before anybody is let in by it, each refusal with its reason. */
@NullMarked
package se.besked.integrations.stafflogin.rules;

import org.jspecify.annotations.NullMarked;
