/** Mina meddelanden v3: where people take digital post, and letters delivered there. */
@NullMarked
package se.besked.integrations.digitalpost;

import org.jspecify.annotations.NullMarked;
