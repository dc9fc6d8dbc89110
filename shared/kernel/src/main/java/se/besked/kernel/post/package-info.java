/** Port to secure digital post (Mina meddelanden): letters to a person's own mailbox. */
@NullMarked
package se.besked.kernel.post;

import org.jspecify.annotations.NullMarked;
