/**
 * The addresses under {@code /saml2}: metadata, the way to the provider and back, and their
 * mounting.
 */
@NullMarked
package se.besked.integrations.stafflogin.web;

import org.jspecify.annotations.NullMarked;
