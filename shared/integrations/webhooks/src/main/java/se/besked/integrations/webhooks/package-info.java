/** Posting messages to addresses of others, without being led anywhere else. */
@NullMarked
package se.besked.integrations.webhooks;

import org.jspecify.annotations.NullMarked;
