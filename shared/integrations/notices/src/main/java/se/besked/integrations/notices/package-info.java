/** Notices by e-mail over SMTP, and a simulated mailbox that a demo can read. */
@NullMarked
package se.besked.integrations.notices;

import org.jspecify.annotations.NullMarked;
