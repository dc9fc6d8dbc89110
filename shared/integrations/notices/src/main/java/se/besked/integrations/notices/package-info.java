/** Notices by e-mail and text message, and what a demo reads them in. */
@NullMarked
package se.besked.integrations.notices;

import org.jspecify.annotations.NullMarked;
