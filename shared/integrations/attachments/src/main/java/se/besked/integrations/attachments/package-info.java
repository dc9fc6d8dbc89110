/** What an attached file really is, whether it can be read, and whether it harms. */
@NullMarked
package se.besked.integrations.attachments;

import org.jspecify.annotations.NullMarked;
