/**
 * The register of mailboxes and an operator of digital post, simulated over their SOAP contracts.
 */
@NullMarked
package se.besked.integrations.digitalpost.simulated;

import org.jspecify.annotations.NullMarked;
